package dev.switchboard.benchmarks.report;

import java.util.List;

/** A part of the table: rows that belong together, with a title and the names of their columns. */
public record Group(String title, List<String> columns, List<Row> rows) {

    /** Copies the lists. */
    public Group {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
