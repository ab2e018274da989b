package dev.switchboard.local;

import dev.switchboard.local.gateway.GatewayEvent;
import dev.switchboard.local.gateway.GatewayListener;
import dev.switchboard.local.report.LogLine;
import dev.switchboard.local.report.PrintableText;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Prints one line for each event: the time, the connection, and what happened. */
final class EventLog implements GatewayListener {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final PrintStream out;
    private final Clock clock;

    EventLog(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /**
     * Prints the line in one call, so that lines of different threads do not mix. Ids, reasons and subprotocols come
     * from outside and may contain any character. Unprintable characters are replaced, because a line break could
     * otherwise forge a log line.
     */
    @Override
    public void on(GatewayEvent event) {
        LogLine line = LogLine.of(event);
        out.println(TIME.format(LocalTime.now(clock)) + "  " + PrintableText.line(line.who()) + "  "
                + PrintableText.line(line.what()) + stackTrace(line.thrown()));
    }

    /** Returns the whole stack trace, as Lambda logs it when a function throws. */
    private static String stackTrace(@Nullable Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return " " + PrintableText.lines(trace.toString().stripTrailing());
    }
}
