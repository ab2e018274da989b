package dev.switchboard.processor.model;

import dev.switchboard.processor.element.Spelling;
import javax.lang.model.type.TypeMirror;

/**
 * Result of a route method.
 *
 * @param mirror the return type in the class that the route is called on
 * @param isAwaited whether a {@code CompletionStage} delivers the value
 * @param isAnswerNullable whether the method may return null although an answer is required; false for a nullable JSON
 *     value, which is sent as JSON's null
 */
public record ResultModel(Value value, TypeMirror mirror, boolean isAwaited, boolean isAnswerNullable) {
    /** Returns the return type as users spell it. */
    public String spelling() {
        return Spelling.of(mirror);
    }

    /** The value, whether the method returns it directly or a stage delivers it. */
    public sealed interface Value {
        /** {@code void}. */
        record None() implements Value {}

        /** A {@code WebSocketResponse}. */
        record Response() implements Value {}

        /** A {@code ConnectResult}. */
        record Connect() implements Value {}

        /** A value that is written as JSON. */
        record Json(JsonScan scan) implements Value {}

        /** A type that cannot be a reply, such as a stage without a type argument. */
        record Unsupported(String reason) implements Value {}
    }
}
