package dev.switchboard.message;

import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonCodecs;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codec for {@link ChatResponse}. It is public because generated code calls it. */
public final class ChatResponseJson implements JsonCodec<ChatResponse> {
    /** The only instance. */
    public static final JsonCodec<ChatResponse> CODEC = new ChatResponseJson();

    private ChatResponseJson() {}

    @Override
    public ChatResponse read(JsonReader in) {
        @Nullable String messageId = null;
        @Nullable String content = null;
        @Nullable Boolean isComplete = null;
        Map<String, @Nullable Object> metadata = Map.of();
        @Nullable Long timestamp = null;
        in.beginObject();
        while (in.nextProperty()) {
            switch (in.propertyName()) {
                case "messageId" -> messageId = in.readString();
                case "content" -> content = in.readString();
                case "isComplete" -> isComplete = in.readBoolean();
                case "metadata" -> metadata = JsonCodecs.map(JsonCodecs.ANY).read(in);
                case "timestamp" -> timestamp = in.readLong();
                default -> in.skipValue();
            }
        }
        return new ChatResponse(
                in.required(messageId, "messageId", "a string"),
                in.required(content, "content", "a string"),
                in.required(isComplete, "isComplete", "true or false"),
                metadata,
                in.required(timestamp, "timestamp", "a whole number"));
    }

    @Override
    public void write(JsonWriter out, ChatResponse value) {
        out.beginObject();
        out.name("type").value("chat_response");
        out.name("messageId").value(value.messageId());
        out.name("content").value(value.content());
        out.name("isComplete").value(value.isComplete());
        if (!value.metadata().isEmpty()) {
            out.name("metadata").value(value.metadata(), JsonCodecs.map(JsonCodecs.ANY));
        }
        out.name("timestamp").value(value.timestamp());
        out.endObject();
    }
}
