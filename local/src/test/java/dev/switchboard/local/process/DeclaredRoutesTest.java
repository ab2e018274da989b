package dev.switchboard.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.local.FunctionCode;
import dev.switchboard.local.shape.RouteShapes;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclaredRoutesTest {

    private static final List<Path> TEST_CLASSES = FunctionCode.ofClassPath(
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")))
            .classPath();

    @Test
    void shapesAreReadFromCodeOutsideThisProcess() {
        RouteShapes shapes = DeclaredRoutes.shapes(TEST_CLASSES, "dev.switchboard.local.shape.RouteShapesTest$Handler");

        assertThat(shapes.payloads()).containsKeys("everything", "shape");
        assertThat(shapes.query()).hasValueSatisfying(query -> assertThat(query).startsWith("user=…&"));
    }

    @Test
    void shapesAreUnknownForCodeThatCannotBeLoaded() {
        assertThat(DeclaredRoutes.shapes(TEST_CLASSES, "com.acme.Missing")).isEqualTo(RouteShapes.UNKNOWN);
    }
}
