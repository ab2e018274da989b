package dev.switchboard.log;

import java.lang.System.Logger;
import java.util.Map;

/**
 * Hands log entries to the JDK's {@link System.Logger} of the name {@code dev.switchboard}, for those who have configured
 * one: {@code java.util.logging}, or through a bridge slf4j or Log4j. Chosen by {@code SWITCHBOARD_LOG=system}. Thread-safe.
 */
public final class SystemLoggerSink implements LogSink {
    private static final Map<LogEntry.Level, Logger.Level> LEVELS = Map.of(
            LogEntry.Level.INFO, Logger.Level.INFO,
            LogEntry.Level.WARNING, Logger.Level.WARNING,
            LogEntry.Level.ERROR, Logger.Level.ERROR);

    private final Logger logger;

    /** Logs with the logger {@code dev.switchboard}. */
    public SystemLoggerSink() {
        this(System.getLogger("dev.switchboard"));
    }

    /** Logs with this logger. */
    public SystemLoggerSink(Logger logger) {
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
