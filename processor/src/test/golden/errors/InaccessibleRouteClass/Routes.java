package example;

import dev.switchboard.annotation.WebSocketRoute;

class Routes {
    private static class Hidden {
        @WebSocketRoute("send")
        void send() {}
    }

    private static class Around {
        static class Within {
            @WebSocketRoute("send")
            void send() {}
        }
    }
}
