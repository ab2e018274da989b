package dev.switchboard.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.local.shape.RouteShapes;
import org.junit.jupiter.api.Test;

class ToldRoutesTest {

    private static final FunctionCode TEST_CLASSES = FunctionCode.ofClassPath(
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));

    @Test
    void shapesAreReadFromCodeOutsideThisProcess() {
        RouteShapes shapes = ToldRoutes.shapes(TEST_CLASSES, "dev.switchboard.local.shape.RouteShapesTest$Handler");

        assertThat(shapes.payloads()).containsKeys("everything", "shape");
        assertThat(shapes.query()).hasValueSatisfying(query -> assertThat(query).startsWith("user=…&"));
    }

    @Test
    void shapesAreUnknownForCodeThatCannotBeLoaded() {
        assertThat(ToldRoutes.shapes(TEST_CLASSES, "com.acme.Missing")).isEqualTo(RouteShapes.UNKNOWN);
    }
}
