package dev.switchboard.benchmarks.report;

import java.util.List;

/** A measurement, with a figure for each column of its group. */
public record Row(String label, List<String> cells) {

    /** Copies the list. */
    public Row {
        cells = List.copyOf(cells);
    }

    /** Returns a row with the given cells. */
    public static Row of(String label, String... cells) {
        return new Row(label, List.of(cells));
    }
}
