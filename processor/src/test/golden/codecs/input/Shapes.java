package example;

import dev.switchboard.annotation.WebSocketMessage;
import java.util.List;

final class Shapes {
    private Shapes() {}

    @WebSocketMessage
    sealed interface Shape permits Circle, Angular {}

    @WebSocketMessage("circle")
    record Circle(double radius) implements Shape {}

    sealed interface Angular extends Shape permits Square, Group {}

    record Square(double side) implements Angular {}

    record Group(List<Shape> value) implements Angular {}
}
