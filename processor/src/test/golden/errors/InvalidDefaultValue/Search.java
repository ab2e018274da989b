package example;

import dev.switchboard.annotation.DefaultValue;
import dev.switchboard.annotation.WebSocketMessage;
import java.math.BigDecimal;
import java.math.BigInteger;

@WebSocketMessage
record Search(
        @DefaultValue("1.5") int limit,
        @DefaultValue("1.5") BigInteger huge,
        @DefaultValue("much") BigDecimal exact,
        @DefaultValue("loud") Routes.Mode mode) {}
