package example;

import dev.switchboard.annotation.RouteFactory;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.message.MessageSender;
import java.io.IOException;
import java.time.Clock;

class Outer {
    static class Constructed {
        private Constructed() {}

        Constructed(MessageSender sender, ConnectionStore connections, WebSocketRuntime runtime, Clock clock)
                throws IOException {}

        @WebSocketRoute("ping")
        void ping() {}
    }

    static class Built {
        @RouteFactory
        static Built create(MessageSender sender) {
            return new Built(sender, 3);
        }

        private Built(MessageSender sender, int retries) {}

        @WebSocketRoute("ping")
        void ping() {}
    }

    record Carrier(MessageSender sender) {
        @WebSocketRoute("ping")
        void ping() {}
    }

    static class OnlyStatic {
        private OnlyStatic() {}

        @WebSocketRoute("ping")
        static void ping() {}
    }
}
