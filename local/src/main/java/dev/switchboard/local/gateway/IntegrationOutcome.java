package dev.switchboard.local.gateway;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a call of the integration ended, as the gateway sees it. */
public sealed interface IntegrationOutcome {

    /**
     * A well-formed answer.
     *
     * @param statusCode its status
     * @param headers its single-value headers
     * @param body its body, absent if none was given
     * @param base64Encoded whether it says that its body is base64
     */
    record Answered(
            int statusCode,
            Map<String, String> headers,
            @Nullable String body,
            boolean base64Encoded) implements IntegrationOutcome {

        private static final String REASON = "X-Switchboard-Reason";

        /**
         * Returns why the handler refused the client, if the answer holds a reason. The reason comes in a header, which the
         * gateway passes on to no client. It holds nothing that the client has sent.
         */
        public Optional<String> reason() {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(REASON))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }
    }

    /**
     * An answer in which API Gateway would not recognise a proxy response.
     *
     * @param why what is wrong with it, without quoting it
     */
    record Malformed(String why) implements IntegrationOutcome {}

    /**
     * The function threw.
     *
     * @param cause what it threw
     */
    record Failed(Throwable cause) implements IntegrationOutcome {}

    /**
     * The function was not run.
     *
     * @param why for the log
     */
    record Refused(String why) implements IntegrationOutcome {}

    /**
     * The answer did not come in time. The function runs on; what it returns is lost.
     *
     * @param after how long the gateway waited
     */
    record TimedOut(Duration after) implements IntegrationOutcome {}
}
