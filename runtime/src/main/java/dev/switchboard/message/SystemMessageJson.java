package dev.switchboard.message;

import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** Codec for {@link SystemMessage}. It is public because generated code calls it. */
public final class SystemMessageJson implements JsonCodec<SystemMessage> {
    /** The only instance. */
    public static final JsonCodec<SystemMessage> CODEC = new SystemMessageJson();

    private SystemMessageJson() {}

    @Override
    public SystemMessage read(JsonReader in) {
        @Nullable String event = null;
        @Nullable String message = null;
        @Nullable Long timestamp = null;
        in.beginObject();
        while (in.nextProperty()) {
            switch (in.propertyName()) {
                case "event" -> event = in.readString();
                case "message" -> message = in.readString();
                case "timestamp" -> timestamp = in.readLong();
                default -> in.skipValue();
            }
        }
        return new SystemMessage(
                in.required(event, "event", "a string"),
                in.required(message, "message", "a string"),
                in.required(timestamp, "timestamp", "a whole number"));
    }

    @Override
    public void write(JsonWriter out, SystemMessage value) {
        out.beginObject();
        out.name("type").value("system");
        out.name("event").value(value.event());
        out.name("message").value(value.message());
        out.name("timestamp").value(value.timestamp());
        out.endObject();
    }
}
