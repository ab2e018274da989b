package dev.switchboard.log;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes log entries on to the SLF4J logger named {@code dev.switchboard}. {@code SWITCHBOARD_LOG=slf4j} selects this
 * sink. The sink needs the SLF4J API, which comes with the AWS SDK, and an SLF4J provider, which the application adds.
 * Thread-safe.
 */
final class Slf4jSink implements LogSink {
    private final Logger logger;

    /** Creates a sink that logs with the logger {@code dev.switchboard}. */
    Slf4jSink() {
        this(LoggerFactory.getLogger("dev.switchboard"));
    }

    /** Creates a sink that logs with the given logger. */
    Slf4jSink(Logger logger) {
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
