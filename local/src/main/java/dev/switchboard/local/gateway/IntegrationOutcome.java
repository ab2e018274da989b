package dev.switchboard.local.gateway;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Outcome of a call to the function, from the gateway's point of view. */
public sealed interface IntegrationOutcome {

    /** Calls the visitor's method for this outcome, and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /**
     * A well-formed response.
     *
     * @param statusCode the status
     * @param headers the single-value headers
     * @param body the body; null if there is none
     * @param base64Encoded whether the response declares its body as base64
     */
    record Answered(
            int statusCode,
            Map<String, String> headers,
            @Nullable String body,
            boolean base64Encoded) implements IntegrationOutcome {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.answered(this);
        }

        private static final String REASON = "X-Switchboard-Reason";

        /**
         * Returns why the handler refused the client, if the response has a reason. The reason is in a header, which
         * the gateway does not pass on to clients. The reason does not contain anything that the client has sent.
         */
        public Optional<String> reason() {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(REASON))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }
    }

    /**
     * A response that API Gateway would not accept as a proxy response.
     *
     * @param why what is wrong with the response, without quoting it
     */
    record Malformed(String why) implements IntegrationOutcome {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.malformed(this);
        }
    }

    /**
     * The function threw.
     *
     * @param cause the exception
     */
    record Failed(Throwable cause) implements IntegrationOutcome {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.failed(this);
        }
    }

    /**
     * The function was not run.
     *
     * @param why the reason, for the log
     */
    record Refused(String why) implements IntegrationOutcome {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refused(this);
        }
    }

    /**
     * The response did not arrive in time. The function continues to run, but its result is lost.
     *
     * @param after the time that the gateway waited
     */
    record TimedOut(Duration after) implements IntegrationOutcome {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.timedOut(this);
        }
    }

    /**
     * An operation on outcomes. A new kind of outcome gets a method here, so every visitor must handle it.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {

        /** Visits an outcome of type {@link Answered}. */
        R answered(Answered outcome);

        /** Visits an outcome of type {@link Malformed}. */
        R malformed(Malformed outcome);

        /** Visits an outcome of type {@link Failed}. */
        R failed(Failed outcome);

        /** Visits an outcome of type {@link Refused}. */
        R refused(Refused outcome);

        /** Visits an outcome of type {@link TimedOut}. */
        R timedOut(TimedOut outcome);
    }
}
