package dev.switchboard.message;

import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Codec for {@link TypingIndicator}. It is public because generated code calls it. */
public final class TypingIndicatorJson implements JsonCodec<TypingIndicator> {
    /** The only instance. */
    public static final JsonCodec<TypingIndicator> CODEC = new TypingIndicatorJson();

    private TypingIndicatorJson() {}

    @Override
    public TypingIndicator read(JsonReader in) {
        TypingIndicator.@Nullable Status status = null;
        @Nullable String userId = null;
        @Nullable Long timestamp = null;
        in.beginObject();
        while (in.nextProperty()) {
            switch (in.propertyName()) {
                case "status" -> status = status(in);
                case "userId" -> userId = in.readString();
                case "timestamp" -> timestamp = in.readLong();
                default -> in.skipValue();
            }
        }
        return new TypingIndicator(
                in.required(status, "status", "one of started, stopped"),
                Optional.ofNullable(userId),
                in.required(timestamp, "timestamp", "a whole number"));
    }

    private static TypingIndicator.Status status(JsonReader in) {
        return switch (in.readString()) {
            case "started" -> TypingIndicator.Status.STARTED;
            case "stopped" -> TypingIndicator.Status.STOPPED;
            default -> throw in.expected("one of started, stopped");
        };
    }

    @Override
    public void write(JsonWriter out, TypingIndicator value) {
        out.beginObject();
        out.name("type").value("typing_indicator");
        out.name("status").value(value.status() == TypingIndicator.Status.STARTED ? "started" : "stopped");
        if (value.userId().isPresent()) {
            out.name("userId").value(value.userId().get());
        }
        out.name("timestamp").value(value.timestamp());
        out.endObject();
    }
}
