package dev.switchboard.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that each improvement is shown with the figure before it and the figure of this run. */
class ImprovementsTest {
    private static final Group DISPATCH = new Group(
            "Dispatch, bytes to bytes",
            List.of("generated", "by hand"),
            List.of(Row.of("1 route, bytes allocated", "1", "2"), Row.of("300 routes, bytes allocated", "3", "4")));

    @Test
    void theNewFigureIsTakenFromTheFirstColumn() {
        Row row = Improvements.among(List.of(DISPATCH)).rows().get(0);

        assertThat(row.label()).startsWith("Dispatch, bytes to bytes, 300 routes, bytes allocated: ");
        assertThat(row.cells()).containsExactly("8,911 (2026-11-22)", "3");
    }

    @Test
    void figuresMissingFromThisRunAreMarkedAsNotMeasured() {
        assertThat(Improvements.among(List.of(DISPATCH)).rows())
                .filteredOn(row -> !row.label().startsWith("Dispatch"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.cells().get(1)).isEqualTo("not measured"));
    }
}
