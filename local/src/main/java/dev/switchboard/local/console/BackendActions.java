package dev.switchboard.local.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.local.gateway.Gateway;
import dev.switchboard.local.gateway.HttpAnswer;
import dev.switchboard.local.gateway.HttpRequest;
import java.net.URLEncoder;
import java.util.Optional;

/** What a person does as a backend: the very requests that a backend makes, so that they end and are logged as its do. */
final class BackendActions {

    /** No form and no plain request of another page can have it: browsers ask first, and are refused. */
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
