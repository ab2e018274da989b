package dev.switchboard.benchmarks.report;

import java.util.List;

/** Rows that belong together, under names of what stands side by side in them. */
public record Group(String title, List<String> columns, List<Row> rows) {

    /** Copies of the lists are kept. */
    public Group {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
