package dev.switchboard.local.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.LambdaLogger;

/**
 * Adds to the timeline what a handler logs through its {@code Context}.
 *
 * @param timeline the timeline
 */
record TimelineLogger(Timeline timeline) implements LambdaLogger {

    @Override
    public void log(String message) {
        timeline.add(Timeline.NOBODY, "log: " + message.stripTrailing());
    }

    @Override
    public void log(byte[] message) {
        log(new String(message, UTF_8));
    }
}
