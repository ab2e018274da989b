package dev.switchboard.local.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.local.gateway.Gateway;
import dev.switchboard.local.gateway.HttpAnswer;
import dev.switchboard.local.gateway.HttpRequest;
import java.net.URLEncoder;
import java.util.Optional;

/**
 * Carries out the actions that a person takes as a backend. The actions become the same requests that a backend sends,
 * so they have the same results and are logged in the same way.
 */
final class BackendActions {

    /**
     * Header that forms and simple requests from foreign pages cannot carry. Before any other request, the browser asks
     * the console for permission, and the console refuses.
     */
    private static final String CONNECTION_HEADER = "X-Switchboard-Connection";

    private final Gateway gateway;
    private final String stage;

    BackendActions(Gateway gateway, String stage) {
        this.gateway = gateway;
        this.stage = stage;
    }

    HttpAnswer post(ConsoleRequest request) {
        return act("POST", request);
    }

    HttpAnswer disconnect(ConsoleRequest request) {
        return act("DELETE", request);
    }

    private HttpAnswer act(String method, ConsoleRequest request) {
        Optional<String> connection = request.header(CONNECTION_HEADER);
        if (connection.isEmpty()) {
            return ConsoleResponses.text(400, "The header " + CONNECTION_HEADER + " must name a connection.");
        }
        String target = "/" + stage + "/@connections/" + URLEncoder.encode(connection.get(), UTF_8);
        byte[] body = method.equals("POST") ? request.body().getBytes(UTF_8) : new byte[0];
        return gateway.request(new HttpRequest(method, target, body));
    }
}
