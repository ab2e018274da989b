package example;

import dev.switchboard.annotation.WebSocketRoute;

class MoreKeys {
    @WebSocketRoute("chat/join")
    void path() {}

    @WebSocketRoute("a.b")
    void dotted() {}

    @WebSocketRoute("ab")
    void plain() {}

    @WebSocketRoute("\"quoted\" \\ ${Api} # é\n: 1")
    void anyText() {}

    @WebSocketRoute("42")
    void number() {}

    @WebSocketRoute("true")
    void truth() {}

    @WebSocketRoute("--")
    void nothingToSay() {}
}
