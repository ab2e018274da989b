package dev.switchboard.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a conversation: a whole message, or a part of a message that is still being written, for example by a
 * language model.
 *
 * <pre>{@code
 * {"type":"chat_response","messageId":"m1","content":"hello","isComplete":true,
 *  "metadata":{"from":"alice"},"timestamp":1767225600000}
 * }</pre>
 *
 * @param messageId the id of the message; all parts of one message have the same id
 * @param content the text, or a part of the text
 * @param isComplete whether the message ends here
 * @param metadata further data for the client, left out if empty; its values may be text, numbers, booleans, lists and
 *     maps
 * @param timestamp the time in epoch milliseconds
 */
public record ChatResponse(
        String messageId, String content, boolean isComplete, Map<String, @Nullable Object> metadata, long timestamp) {

    /**
     * Copies the metadata.
     *
     * @param messageId the id of the message; all parts of one message have the same id
     * @param content the text, or a part of the text
     * @param isComplete whether the message ends here
     * @param metadata further data for the client, left out if empty; its values may be text, numbers, booleans, lists
     *     and maps
     * @param timestamp the time in epoch milliseconds
     */
    public ChatResponse {
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(content, "content");
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /**
     * {@return a whole message or the last part of one, with the current time}
     *
     * @param messageId the id of the message
     * @param content the whole text, or its last part
     */
    public static ChatResponse complete(String messageId, String content) {
        return new ChatResponse(messageId, content, true, Map.of(), System.currentTimeMillis());
    }

    /**
     * {@return a part of a message that is still being written, with the current time}
     *
     * @param messageId the id of the message
     * @param content the text of the part
     */
    public static ChatResponse partial(String messageId, String content) {
        return new ChatResponse(messageId, content, false, Map.of(), System.currentTimeMillis());
    }

    /**
     * {@return a copy of this message with the given metadata}
     *
     * @param newMetadata the new metadata
     */
    public ChatResponse withMetadata(Map<String, ? extends @Nullable Object> newMetadata) {
        return new ChatResponse(messageId, content, isComplete, new LinkedHashMap<>(newMetadata), timestamp);
    }
}
