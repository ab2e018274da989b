package example;

import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketRoute;

class Routes {
    @WebSocketApi(name = "a0", routeSelectionExpression = "")
    static class A0 {
        @WebSocketRoute("send")
        void send() {}
    }

    @WebSocketApi(name = "a1", routeSelectionExpression = "request.body.action")
    static class A1 {
        @WebSocketRoute("send")
        void send() {}
    }

    @WebSocketApi(name = "a2", routeSelectionExpression = "$request.body.")
    static class A2 {
        @WebSocketRoute("send")
        void send() {}
    }

    @WebSocketApi(name = "a3", routeSelectionExpression = "$request.header.action")
    static class A3 {
        @WebSocketRoute("send")
        void send() {}
    }

    @WebSocketApi(name = "a4", routeSelectionExpression = "${request.body.a")
    static class A4 {
        @WebSocketRoute("send")
        void send() {}
    }

    @WebSocketApi(name = "a5", routeSelectionExpression = "$request.body.a/$request.body.b")
    static class A5 {
        @WebSocketRoute("send")
        void send() {}
    }

    @WebSocketApi(name = "a6", routeSelectionExpression = "${request.body.a}/$b")
    static class A6 {
        @WebSocketRoute("send")
        void send() {}
    }

    @WebSocketApi(name = "a7", routeSelectionExpression = "${context.stage}")
    static class A7 {
        @WebSocketRoute("send")
        void send() {}
    }

    @WebSocketApi(name = "a8", routeSelectionExpression = "$request.body.a b")
    static class A8 {
        @WebSocketRoute("send")
        void send() {}
    }
}
