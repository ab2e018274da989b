package dev.switchboard.benchmarks.report;

import java.util.List;
import java.util.stream.Stream;

/** A Markdown table of all groups. Each group begins with a line in bold, which has its title and column names. */
public final class Table {
    private final List<Group> groups;
    private final int columns;

    /** Creates a table with as many columns as its widest group. */
    public Table(List<Group> groups) {
        this.groups = List.copyOf(groups);
        this.columns = groups.stream()
                .flatMapToInt(group -> Stream.concat(
                                Stream.of(group.columns()),
                                group.rows().stream().map(Row::cells))
                        .mapToInt(List::size))
                .max()
                .orElse(1);
    }

    /** Returns the lines of the table, each with its line break. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        line(text, "Measured", List.of());
        text.append("|---".repeat(columns + 1)).append("|\n");
        for (Group group : groups) {
            line(
                    text,
                    bold(group.title()),
                    group.columns().stream().map(Table::bold).toList());
            for (Row row : group.rows()) {
                line(text, row.label(), row.cells());
            }
        }
        return text.toString();
    }

    private void line(StringBuilder text, String label, List<String> cells) {
        text.append("| ").append(label);
        cells.forEach(cell -> text.append(" | ").append(cell));
        text.append(" |".repeat(columns - cells.size())).append(" |\n");
    }

    private static String bold(String text) {
        return text.isEmpty() ? "" : "**" + text + "**";
    }
}
