package dev.switchboard.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a conversation: a whole message, or a part of one that is still being written (by a language model, say).
 *
 * <pre>{@code
 * {"type":"chat_response","messageId":"m1","content":"hello","isComplete":true,"metadata":{"from":"alice"},"timestamp":1767225600000}
 * }</pre>
 *
 * @param messageId which message it is; all parts of one message have the same
 * @param content the text, or this part of it
 * @param isComplete whether the message ends here
 * @param metadata whatever else the client should know; written only where it is not empty. Values are what JSON can say:
 *     text, numbers, booleans, lists, maps
 * @param timestamp epoch milliseconds
 */
public record ChatResponse(
        String messageId, String content, boolean isComplete, Map<String, @Nullable Object> metadata, long timestamp) {

    /** Copies the metadata. */
    public ChatResponse {
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(content, "content");
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** A whole message, or the last part of one, as of now. */
    public static ChatResponse complete(String messageId, String content) {
        return new ChatResponse(messageId, content, true, Map.of(), System.currentTimeMillis());
    }

    /** A part of a message that is still being written, as of now. */
    public static ChatResponse partial(String messageId, String content) {
        return new ChatResponse(messageId, content, false, Map.of(), System.currentTimeMillis());
    }

    /** The same with this metadata instead. */
    public ChatResponse withMetadata(Map<String, ? extends @Nullable Object> newMetadata) {
        return new ChatResponse(messageId, content, isComplete, new LinkedHashMap<>(newMetadata), timestamp);
    }
}
