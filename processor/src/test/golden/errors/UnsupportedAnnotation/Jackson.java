package example;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.switchboard.annotation.WebSocketMessage;

class Jackson {
    @WebSocketMessage
    @JsonIgnoreProperties
    @JsonInclude
    @JsonPropertyOrder
    record Order(@JsonIgnore String secret, @JsonFormat String day) {
        @JsonCreator
        Order {}
    }
}
