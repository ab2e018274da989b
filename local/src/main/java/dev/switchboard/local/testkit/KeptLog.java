package dev.switchboard.local.testkit;

import dev.switchboard.log.Invocation;
import dev.switchboard.log.LogEntry;
import dev.switchboard.log.LogSink;
import java.util.List;

/**
 * Keeps what a handler logs for the test.
 *
 * @param entries all entries so far
 * @param timeline gets the entries that the gateway does not report itself
 * @param narrator knows the clients by name
 */
record KeptLog(List<LogEntry> entries, Timeline timeline, Narrator narrator) implements LogSink {

    @Override
    public void write(LogEntry entry) {
        entries.add(entry);
        timeline.add(
                entry.connectionId() == null ? Timeline.NOBODY : narrator.nameOf(entry.connectionId()),
                Timeline.describe(entry));
    }

    /** Keeps the entry out of the timeline, which has the reason already, with the answer. */
    @Override
    public void handled(Invocation invocation) {
        LogSink withoutTimeline = entries::add;
        withoutTimeline.handled(invocation);
    }
}
