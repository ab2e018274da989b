package dev.switchboard.processor.model;

import dev.switchboard.processor.element.Spelling;
import javax.lang.model.type.TypeMirror;

/**
 * What a route method returns.
 *
 * @param mirror the return type in the class that the route is called on
 * @param isAwaited whether the value comes in a {@code CompletionStage}
 * @param isAnswerNullable whether the method may return null instead of a required answer; a nullable value is sent as
 *     JSON's null
 */
public record ResultModel(Value value, TypeMirror mirror, boolean isAwaited, boolean isAnswerNullable) {
    /** The return type as users say it. */
    public String spelling() {
        return Spelling.of(mirror);
    }

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
