package dev.switchboard.local.console;

import dev.switchboard.local.gateway.GatewayEvent;
import dev.switchboard.local.gateway.GatewayListener;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The last things that happened, numbered from 1. Older ones are forgotten, so it never grows, however slow its readers
 * are. Safe for use by several threads.
 */
public final class Journal implements GatewayListener {

    static final int CAPACITY = 500;

    private final Clock clock;
    private final String name;
    private final Recorded[] ring = new Recorded[CAPACITY];
    private long last;

    /** An empty journal; the clock dates what is recorded. */
    public Journal(Clock clock) {
        this(clock, HexFormat.of().toHexDigits(new SecureRandom().nextLong()));
    }

    Journal(Clock clock, String name) {
        this.clock = clock;
        this.name = name;
    }

    /**
     * Returns the name of this journal, which differs with every start of a server, because the numbers begin anew with
     * each.
     */
    String name() {
        return name;
    }

    /** Returns the id by which pages know an entry of this journal. */
    String idOf(long number) {
        return name + "-" + number;
    }

    /**
     * Returns the number of an entry of this journal; 0 for an entry of another journal, so that reading begins at the
     * start.
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
        Entry entry = Entries.of(event);
        long now = clock.millis();
        synchronized (this) {
            last++;
            ring[index(last)] = new Recorded(last, now, entry);
        }
    }

    /**
     * What was recorded after an entry.
     *
     * @param number the last entry that the reader has seen, or 0
     * @param atMost how many the reader takes
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
     * @param number counted from 1
     * @param at epoch milliseconds
     * @param entry what happened
     */
    record Recorded(long number, long at, Entry entry) {}

    /**
     * Part of the journal.
     *
     * @param entries in the order in which they were recorded
     * @param forgotten how many there were before them that the reader has not seen, and never will
     */
    record Page(List<Recorded> entries, long forgotten) {}
}
