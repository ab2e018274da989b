package dev.switchboard.local.console;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.local.gateway.OpenConnection;
import dev.switchboard.local.report.ConsoleEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The server-sent events for one open page.
 *
 * <p>A feed does not buffer entries, and only records the position up to which the page has read. A page that reads
 * slowly does not delay anything, and is sent the number of entries that it has missed. Not thread-safe.
 */
public final class Feed {

    private static final int BATCH = 200;

    private final Journal journal;
    private final ConnectionList connections;
    private long read;
    private boolean begun;
    /**
     * Connections in the last batch, as they were sent to the page. These connections are compared once more for the
     * next batch, because a reply may be counted after its event was recorded.
     */
    private Map<String, OpenConnection> told = Map.of();

    Feed(Journal journal, ConnectionList connections, long read) {
        this.journal = journal;
        this.connections = connections;
        this.read = read;
    }

    /** Returns the next server-sent event; empty if nothing has changed. */
    public Optional<String> next() {
        Journal.Page page = journal.after(read, BATCH);
        boolean everything = !begun || page.forgotten() > 0;
        begun = true;
        List<OpenConnection> open = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        if (everything) {
            open.addAll(connections.latest());
        } else {
            changes(page, open, gone);
        }
        remember(page, open);
        if (!everything && page.entries().isEmpty() && open.isEmpty() && gone.isEmpty()) {
            return Optional.empty();
        }
        read = page.entries().isEmpty() ? read : lastOf(page).number();
        return Optional.of(event(page, everything, open, gone));
    }

    private void changes(Journal.Page page, List<OpenConnection> open, List<String> gone) {
        Set<String> touched = touched(page);
        touched.addAll(told.keySet());
        for (String id : touched) {
            Optional<OpenConnection> connection = connections.find(id);
            if (connection.isEmpty()) {
                gone.add(id);
            } else if (!connection.get().equals(told.get(id))) {
                open.add(connection.get());
            }
        }
    }

    private void remember(Journal.Page page, List<OpenConnection> open) {
        Map<String, OpenConnection> next = new LinkedHashMap<>();
        Set<String> touched = touched(page);
        for (OpenConnection connection : open) {
            if (touched.contains(connection.id())) {
                next.put(connection.id(), connection);
            }
        }
        told = next;
    }

    private static Set<String> touched(Journal.Page page) {
        Set<String> ids = new LinkedHashSet<>();
        for (Journal.Recorded recorded : page.entries()) {
            if (recorded.entry().isConnection()) {
                ids.add(recorded.entry().who());
            }
        }
        return ids;
    }

    private static Journal.Recorded lastOf(Journal.Page page) {
        return page.entries().get(page.entries().size() - 1);
    }

    private String event(Journal.Page page, boolean everything, List<OpenConnection> open, List<String> gone) {
        String json = ConsoleJson.object(members -> {
            members.writeStringField("server", journal.name());
            members.writeBooleanField("everything", everything);
            members.writeNumberField("missed", page.forgotten());
            members.writeNumberField("openCount", connections.count());
            members.writeArrayFieldStart("events");
            for (Journal.Recorded recorded : page.entries()) {
                write(members, recorded);
            }
            members.writeEndArray();
            members.writeArrayFieldStart("open");
            for (OpenConnection connection : open) {
                connections.write(members, connection);
            }
            members.writeEndArray();
            members.writeArrayFieldStart("gone");
            for (String id : gone) {
                members.writeString(id);
            }
            members.writeEndArray();
        });
        return "id: " + journal.idOf(read) + "\ndata: " + json + "\n\n";
    }

    private static void write(JsonGenerator json, Journal.Recorded recorded) throws IOException {
        ConsoleEntry entry = recorded.entry();
        json.writeStartObject();
        json.writeNumberField("number", recorded.number());
        json.writeNumberField("at", recorded.at());
        json.writeStringField("who", entry.who());
        json.writeBooleanField("isConnection", entry.isConnection());
        json.writeStringField("what", entry.what());
        json.writeStringField("result", entry.result());
        json.writeStringField("level", entry.level().name().toLowerCase(java.util.Locale.ROOT));
        if (entry.bytes() >= 0) {
            json.writeNumberField("bytes", entry.bytes());
        }
        if (entry.millis() >= 0) {
            json.writeNumberField("millis", entry.millis());
        }
        if (entry.detail() != null) {
            json.writeStringField("detail", entry.detail());
        }
        json.writeEndObject();
    }
}
