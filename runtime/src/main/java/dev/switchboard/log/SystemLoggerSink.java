package dev.switchboard.log;

import java.lang.System.Logger;
import java.util.Map;

/**
 * Passes log entries on to the JDK's {@link System.Logger} named {@code dev.switchboard}. The entries end up in
 * {@code java.util.logging} or, through a bridge, in SLF4J or Log4j. {@code SWITCHBOARD_LOG=system} selects this sink.
 * Thread-safe.
 */
final class SystemLoggerSink implements LogSink {
    private static final Map<LogEntry.Level, Logger.Level> LEVELS = Map.of(
            LogEntry.Level.INFO, Logger.Level.INFO,
            LogEntry.Level.WARNING, Logger.Level.WARNING,
            LogEntry.Level.ERROR, Logger.Level.ERROR);

    private final Logger logger;

    /** Creates a sink that logs with the given logger. */
    SystemLoggerSink(Logger logger) {
        this.logger = logger;
    }

    @Override
    public void write(LogEntry entry) {
        logger.log(LEVELS.get(entry.level()), PlainText.of(entry), entry.error());
    }

    @Override
    public void handled(Invocation invocation) {
        logger.log(Logger.Level.INFO, PlainText.of(invocation));
    }
}
