package example;

import dev.switchboard.annotation.DefaultValue;
import dev.switchboard.annotation.WebSocketMessage;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;

@WebSocketMessage
record Defaults(
        @DefaultValue("a \"quoted\" $text") String text,
        @DefaultValue("true") boolean yes,
        @DefaultValue("-128") byte small,
        @DefaultValue("7") Short shorter,
        @DefaultValue("20") int limit,
        @DefaultValue("3000000000") Long longer,
        @DefaultValue("0.5") float rough,
        @DefaultValue("1e3") Double number,
        @DefaultValue("'") char letter,
        @DefaultValue("1") BigInteger huge,
        @DefaultValue("1.10") BigDecimal exact,
        @DefaultValue("0e9b8c2a-6b0e-4a54-9c6d-0a8f3b1c2d3e") UUID id,
        @DefaultValue("2026-01-31T12:00:00Z") Instant at,
        @DefaultValue("GREEN") Everything.Color color) {}
