package dev.switchboard.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.walls.ArchitecturePage.PackageRow;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests how the tables of packages are read from the page. */
@Tag("walls")
class ArchitecturePageTest {
    private static final List<String> LINES = List.of(
            "## Packages",
            "",
            "| Not | a table of packages |",
            "### `runtime`",
            "",
            "| Layer | Package | Promised | What lives there |",
            "|---|---|---|---|",
            "| 2 | `dev.switchboard.lambda` | yes | Runs a function. |",
            "| 1 | `dev.switchboard.internal` | no | Is shared. |",
            "### Another heading",
            "| 3 | `dev.switchboard.other` | no | Belongs to no module. |");

    @Test
    void theTableBelowTheNameOfAModuleIsRead() {
        ArchitecturePage page = ArchitecturePage.parse(LINES);

        assertThat(page.modules()).containsExactly("runtime");
        assertThat(page.packages("runtime"))
                .containsExactly(
                        new PackageRow(2, "dev.switchboard.lambda", true, "Runs a function."),
                        new PackageRow(1, "dev.switchboard.internal", false, "Is shared."));
        assertThat(page.promised()).containsExactly("dev.switchboard.lambda");
    }

    @Test
    void aRowOfADifferentFormIsRefused() {
        assertThatThrownBy(() ->
                        ArchitecturePage.parse(List.of("### `local`", "| top | `dev.switchboard.local` | yes | x |")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a row of a table of packages: | top | `dev.switchboard.local` | yes | x |");
    }
}
