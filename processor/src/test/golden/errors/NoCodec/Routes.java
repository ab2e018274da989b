package example;

import dev.switchboard.annotation.WebSocketMessage;
import dev.switchboard.annotation.WebSocketRoute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

class Routes {
    @WebSocketRoute("order")
    void order(Order order) {}

    @WebSocketRoute("orders")
    void orders(List<Order> orders) {}

    @WebSocketRoute("bean")
    void bean(Bean bean) {}

    @WebSocketRoute("days")
    void days(Map<String, List<LocalDate>> days) {}

    @WebSocketRoute("reply")
    Bean reply() {
        return new Bean();
    }

    record Order(
            Bean bean,
            LocalDate day,
            List<Currency> currencies,
            Map<String, Map<String, Optional<Currency>>> nested,
            byte[] image,
            int[] numbers,
            List raw,
            ArrayList<String> list,
            Map<Integer, String> byNumber,
            OptionalInt maybe,
            Optional<Optional<String>> twice,
            List<? extends Line> wild,
            Page<Line> page,
            Plain plain,
            CharSequence chars,
            Line line,
            Secret secret) {}

    record Line(Thread thread) {}

    record Page<T>(T item) {}

    private record Secret() {}

    interface Plain {}

    static final class Bean {}

    sealed interface Shape permits Circle, Kind {}

    record Circle() implements Shape {}

    enum Kind implements Shape {
        ROUND
    }

    @WebSocketMessage
    record Message(Shape shape) {}

    @WebSocketRoute("numbered")
    void numbered(java.util.Map<Integer, String> lines) {}

    @WebSocketRoute("iterable")
    void iterable(Iterable<String> texts) {}

    @WebSocketRoute("number")
    Number number(Number number) {
        return number;
    }

    @WebSocketRoute("collection")
    java.util.Collection<String> collection(java.util.stream.Stream<String> texts) {
        return texts.toList();
    }

    @WebSocketRoute("absent")
    @org.jspecify.annotations.Nullable Optional<String> absent() {
        return Optional.empty();
    }
}
