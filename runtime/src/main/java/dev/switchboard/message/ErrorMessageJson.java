package dev.switchboard.message;

import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Codec for {@link ErrorMessage}. It is public because generated code calls it. */
public final class ErrorMessageJson implements JsonCodec<ErrorMessage> {
    /** The only instance. */
    public static final JsonCodec<ErrorMessage> CODEC = new ErrorMessageJson();

    private ErrorMessageJson() {}

    @Override
    public ErrorMessage read(JsonReader in) {
        @Nullable String code = null;
        @Nullable String message = null;
        @Nullable Boolean retryable = null;
        @Nullable Long retryAfter = null;
        @Nullable String requestId = null;
        @Nullable Long timestamp = null;
        in.beginObject();
        while (in.nextProperty()) {
            switch (in.propertyName()) {
                case "code" -> code = in.readString();
                case "message" -> message = in.readString();
                case "retryable" -> retryable = in.readBoolean();
                case "retryAfter" -> retryAfter = in.readLong();
                case "requestId" -> requestId = in.readString();
                case "timestamp" -> timestamp = in.readLong();
                default -> in.skipValue();
            }
        }
        return new ErrorMessage(
                in.required(code, "code", "a string"),
                in.required(message, "message", "a string"),
                in.required(retryable, "retryable", "true or false"),
                Optional.ofNullable(retryAfter).map(Duration::ofMillis),
                Optional.ofNullable(requestId),
                in.required(timestamp, "timestamp", "a whole number"));
    }

    @Override
    public void write(JsonWriter out, ErrorMessage value) {
        out.beginObject();
        out.name("type").value("error");
        out.name("code").value(value.code());
        out.name("message").value(value.message());
        out.name("retryable").value(value.retryable());
        if (value.retryAfter().isPresent()) {
            out.name("retryAfter").value(value.retryAfter().get().toMillis());
        }
        if (value.requestId().isPresent()) {
            out.name("requestId").value(value.requestId().get());
        }
        out.name("timestamp").value(value.timestamp());
        out.endObject();
    }
}
