package dev.switchboard.local.gateway;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes the JSON responses of the @connections API. */
final class CallbackJson {

    private static final DateTimeFormatter ISO_MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private CallbackJson() {}

    static String connection(ConnectionFacts facts, Instant lastActive) {
        return JsonObjectWriter.objectText(json -> {
            json.writeStringField("connectedAt", ISO_MILLIS.format(Instant.ofEpochMilli(facts.connectedAt())));
            json.writeObjectFieldStart("identity");
            json.writeStringField("sourceIp", facts.sourceIp());
            if (facts.userAgent() != null) {
                json.writeStringField("userAgent", facts.userAgent());
            }
            json.writeEndObject();
            json.writeStringField("lastActiveAt", ISO_MILLIS.format(lastActive));
        });
    }

    static String message(String message) {
        return JsonObjectWriter.objectText(json -> json.writeStringField("message", message));
    }
}
