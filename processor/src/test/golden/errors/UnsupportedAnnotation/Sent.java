package example;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.switchboard.annotation.WebSocketMessage;

class Sent {
    @WebSocketMessage
    record Renamed(@JsonProperty("other") String one) {
        @JsonProperty("computed")
        int size() {
            return 1;
        }
    }

    @WebSocketMessage
    @JsonTypeName("named")
    record Named(String one) {}
}
