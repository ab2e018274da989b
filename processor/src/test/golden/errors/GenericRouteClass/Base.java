package example;

import dev.switchboard.annotation.WebSocketRoute;

class Base<T> {
    @WebSocketRoute("put")
    void put(T item) {}
}

class Filled extends Base<Filled.Bean> {
    @WebSocketRoute("own")
    void own() {}

    static final class Bean {}
}
