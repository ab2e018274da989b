package example;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.switchboard.annotation.WebSocketMessage;

@WebSocketMessage
class Sent {
    @WebSocketMessage
    record Renamed(@JsonProperty("other") String one) {}

    @WebSocketMessage
    @JsonTypeName("named")
    record Named(String one) {}
}
