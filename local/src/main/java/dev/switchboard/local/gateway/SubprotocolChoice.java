package dev.switchboard.local.gateway;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Determines the subprotocol of a connection. Only {@code $connect} selects a subprotocol. API Gateway never selects a
 * subprotocol by itself.
 */
final class SubprotocolChoice {

    private static final String SUBPROTOCOL = "Sec-WebSocket-Protocol";

    /** A token of RFC 9110, as RFC 6455 requires: without spaces, control characters and separators. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final Pattern SPACE_AROUND = Pattern.compile("^[ \\t]+|[ \\t]+$");

    private final Stage stage;
    private final String connectionId;
    private final HandshakeRequest request;

    SubprotocolChoice(Stage stage, String connectionId, HandshakeRequest request) {
        this.stage = stage;
        this.connectionId = connectionId;
        this.request = request;
    }

    /**
     * Returns the subprotocol that the headers of the response select; null if they select none. No other part of the
     * response reaches the client.
     *
     * @throws MalformedAnswer if the subprotocol is not a token, and could therefore inject a further header
     */
    @Nullable
    String of(Map<String, String> headers) throws MalformedAnswer {
        String selected = headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(SUBPROTOCOL))
                .map(header -> SPACE_AROUND.matcher(header.getValue()).replaceAll(""))
                .findFirst()
                .orElse(null);
        MalformedAnswer.require(
                selected == null || TOKEN.matcher(selected).matches(),
                "its Sec-WebSocket-Protocol is not a token (letters, digits and !#$%&'*+-.^_`|~)");
        String offered = String.join(",", request.headers(SUBPROTOCOL));
        if (selected == null && !offered.isEmpty()) {
            warn("the client offered subprotocols, but $connect selected none: browsers will close the connection");
        } else if (selected != null && !isOffered(selected, offered)) {
            warn("$connect selected a subprotocol that the client did not offer: the client will close the connection");
        }
        return selected;
    }

    private static boolean isOffered(String selected, String offered) {
        return Arrays.stream(offered.split(",")).map(String::trim).anyMatch(selected::equals);
    }

    private void warn(String text) {
        stage.report(new GatewayEvent.Warning(connectionId, text));
    }
}
