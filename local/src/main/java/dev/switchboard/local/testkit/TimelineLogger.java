package dev.switchboard.local.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.LambdaLogger;

/**
 * Takes what a handler logs by its {@code Context}.
 *
 * @param timeline where it goes
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
