package example;

import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketRoute;
import java.util.List;

/** Unusual route keys: separators, keys that differ only in case, API Gateway's own names without the $, and any text. */
@WebSocketApi(name = "keys", routes = MoreKeys.class, routeSelectionExpression = "${request.body.service}/${request.body.action}")
class Keys {
    @WebSocketRoute("connect")
    void connect() {}

    @WebSocketRoute("default")
    void byDefault() {}

    @WebSocketRoute("$default")
    String anythingElse() {
        return "?";
    }

    @WebSocketRoute("send-message")
    List<String> sendDashed() {
        return List.of();
    }

    @WebSocketRoute("send_message")
    List<String> sendUnderscored() {
        return List.of();
    }

    @WebSocketRoute("sendMessage")
    void sendMessage() {}

    @WebSocketRoute("sendmessage")
    void sendLower() {}

    @WebSocketRoute("SendMessage")
    void sendUpper() {}
}
