package dev.switchboard.local.testkit;

import dev.switchboard.log.Invocation;
import dev.switchboard.log.LogEntry;
import dev.switchboard.log.LogSink;
import java.util.List;

/**
 * Keeps what a handler logs for the test.
 *
 * @param entries all of it
 * @param timeline gets what the gateway does not report itself
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

    /** Why a client was refused is in the timeline already, with the answer. */
    @Override
    public void handled(Invocation invocation) {
        LogSink withoutTimeline = entries::add;
        withoutTimeline.handled(invocation);
    }
}
