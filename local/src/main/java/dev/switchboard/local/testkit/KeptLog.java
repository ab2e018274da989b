package dev.switchboard.local.testkit;

import dev.switchboard.log.Invocation;
import dev.switchboard.log.LogEntry;
import dev.switchboard.log.LogSink;
import java.util.List;

/**
 * Keeps a handler's log entries for the test.
 *
 * @param entries the entries so far
 * @param timeline the timeline, which receives the entries that the gateway does not report itself
 * @param narrator the source of the clients' names
 */
record KeptLog(List<LogEntry> entries, Timeline timeline, Narrator narrator) implements LogSink {

    @Override
    public void write(LogEntry entry) {
        entries.add(entry);
        timeline.add(
                entry.connectionId() == null ? Timeline.NOBODY : narrator.nameOf(entry.connectionId()),
                Timeline.describe(entry));
    }

    /** Keeps the entry out of the timeline, because the timeline already shows the reason with the response. */
    @Override
    public void handled(Invocation invocation) {
        LogSink withoutTimeline = entries::add;
        withoutTimeline.handled(invocation);
    }
}
