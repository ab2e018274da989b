package dev.switchboard.benchmarks.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * Improvements of Switchboard, each with a figure from the last run before the change, because the old code no longer
 * exists and cannot be measured again. The machine and its load may have changed in between, so only large differences
 * are meaningful.
 */
public final class Improvements {
    private static final String NOT_MEASURED = "not measured";

    private static final List<Improvement> ALL = List.of(
            new Improvement(
                    "JSON is read through a buffer that is reused",
                    "Dispatch, bytes to bytes",
                    "300 routes, bytes allocated",
                    "8,911 (2026-11-22)"),
            new Improvement(
                    "one TLS context for all clients; HTTP and TLS primed in parallel with the SDK, clients one"
                            + " after the other",
                    "Cold start, JDK 17, AppCDS",
                    "start to first answer, ms",
                    "656 (2026-11-22)"),
            new Improvement(
                    "the same change",
                    "Cold start, JDK 25, AOT cache",
                    "start to first answer, ms",
                    "442 (2026-11-22)"),
            new Improvement(
                    "the local gateway listens before it builds the SDK's client",
                    "Local gateway, `-Xmx256m`",
                    "start of the JVM to listening, ms",
                    "1,215 (2026-11-22)"));

    private Improvements() {}

    /** An improvement, with the row whose first column shows it, and the figure before the change. */
    private record Improvement(String change, String group, String row, String before) {
        Row beside(List<Group> now) {
            return Row.of(group + ", " + row + ": " + change, before, figure(now));
        }

        private String figure(List<Group> now) {
            return rows(now)
                    .filter(found -> found.label().equals(row))
                    .map(found -> found.cells().get(0))
                    .findFirst()
                    .orElse(NOT_MEASURED);
        }

        private Stream<Row> rows(List<Group> now) {
            return now.stream().filter(found -> found.title().equals(group)).flatMap(found -> found.rows().stream());
        }
    }

    /** Returns a group with the figures before the improvements and those of this run. */
    public static Group among(List<Group> now) {
        return new Group(
                "Improvements",
                List.of("before", "now"),
                ALL.stream().map(each -> each.beside(now)).toList());
    }
}
