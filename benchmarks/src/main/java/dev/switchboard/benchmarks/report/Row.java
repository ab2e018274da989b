package dev.switchboard.benchmarks.report;

import java.util.List;

/** What was measured, and what came out for each column of its group. */
public record Row(String label, List<String> cells) {

    /** A copy of the list is kept. */
    public Row {
        cells = List.copyOf(cells);
    }

    /** A row of these cells. */
    public static Row of(String label, String... cells) {
        return new Row(label, List.of(cells));
    }
}
