package dev.switchboard.processor.model;

/**
 * What a route method returns.
 *
 * @param spelling the return type as users say it
 * @param isAwaited whether the value comes in a {@code CompletionStage}
 */
public record ResultModel(Value value, String spelling, boolean isAwaited) {
    /** The value itself, out of its stage. */
    public sealed interface Value {
        /** {@code void}. */
        record None() implements Value {}

        /** A {@code WebSocketResponse}. */
        record Response() implements Value {}

        /** A {@code ConnectResult}. */
        record Connect() implements Value {}

        /** Anything that becomes JSON. */
        record Json(JsonScan scan) implements Value {}

        /** No reply at all, such as a stage of nothing known. */
        record Unsupported(String reason) implements Value {}
    }
}
