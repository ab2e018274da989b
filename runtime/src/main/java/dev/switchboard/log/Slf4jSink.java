package dev.switchboard.log;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands log entries to slf4j's logger of the name {@code dev.switchboard}. Chosen by {@code SWITCHBOARD_LOG=slf4j}; it
 * needs slf4j's API, which comes with the AWS SDK, and a provider of yours. Thread-safe.
 */
public final class Slf4jSink implements LogSink {
    private final Logger logger;

    /** Logs with the logger {@code dev.switchboard}. */
    public Slf4jSink() {
        this(LoggerFactory.getLogger("dev.switchboard"));
    }

    /** Logs with this logger. */
    public Slf4jSink(Logger logger) {
        this.logger = logger;
    }

    @Override
    public void write(LogEntry entry) {
        String text = PlainText.of(entry);
        switch (entry.level()) {
            case INFO -> logger.info(text, entry.error());
            case WARNING -> logger.warn(text, entry.error());
            case ERROR -> logger.error(text, entry.error());
        }
    }

    @Override
    public void handled(Invocation invocation) {
        logger.info(PlainText.of(invocation));
    }
}
