package dev.switchboard.local.console;

import dev.switchboard.local.gateway.GatewayEvent;
import dev.switchboard.local.gateway.GatewayListener;
import dev.switchboard.local.report.ConsoleEntry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The latest events of a gateway, numbered from 1. Older events are dropped, so the journal stays within its capacity
 * however slow its readers are. Safe for use by several threads.
 */
public final class Journal implements GatewayListener {

    static final int CAPACITY = 500;

    private final Clock clock;
    private final String name;
    private final Recorded[] ring = new Recorded[CAPACITY];
    private long last;

    /** Creates an empty journal. The clock supplies the times of the entries. */
    public Journal(Clock clock) {
        this(clock, HexFormat.of().toHexDigits(new SecureRandom().nextLong()));
    }

    Journal(Clock clock, String name) {
        this.clock = clock;
        this.name = name;
    }

    /**
     * Returns the name of this journal. Each start of the server has a journal with a different name, because the
     * numbers start from 1 again.
     */
    String name() {
        return name;
    }

    /** Returns the id under which pages refer to an entry of this journal. */
    String idOf(long number) {
        return name + "-" + number;
    }

    /**
     * Returns the number of the entry with the given id; 0 if the id is from a different journal, so that the page
     * reads this journal from its start.
     */
    long numberOf(String id) {
        if (!id.startsWith(name + "-")) {
            return 0;
        }
        try {
            return Long.parseLong(id.substring(name.length() + 1));
        } catch (NumberFormatException notOurs) {
            return 0;
        }
    }

    @Override
    public void on(GatewayEvent event) {
        ConsoleEntry entry = ConsoleEntry.of(event);
        long now = clock.millis();
        synchronized (this) {
            last++;
            ring[index(last)] = new Recorded(last, now, entry);
        }
    }

    /**
     * Returns the entries that follow an entry.
     *
     * @param number the number of the last entry that the reader has received, or 0
     * @param atMost the largest number of entries to return
     */
    synchronized Page after(long number, int atMost) {
        long seen = Math.min(Math.max(number, 0), last);
        long first = Math.max(seen, last - CAPACITY) + 1;
        List<Recorded> entries = new ArrayList<>();
        for (long next = first; next <= last && entries.size() < atMost; next++) {
            entries.add(ring[index(next)]);
        }
        return new Page(List.copyOf(entries), first - seen - 1);
    }

    private static int index(long number) {
        return (int) (number % CAPACITY);
    }

    /**
     * An entry with its number.
     *
     * @param number the number, counted from 1
     * @param at the time, in epoch milliseconds
     * @param entry the entry
     */
    record Recorded(long number, long at, ConsoleEntry entry) {}

    /**
     * Part of the journal.
     *
     * @param entries the entries, in the order in which they were recorded
     * @param forgotten the number of earlier entries that were dropped before the reader could receive them
     */
    record Page(List<Recorded> entries, long forgotten) {}
}
