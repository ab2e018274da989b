package dev.switchboard.local.netty;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Checks a client's handshake against RFC 6455. The gateway's core checks the further requirements of API Gateway. */
final class UpgradeRules {

    private static final String SUPPORTED_VERSION = "13";
    private static final int KEY_BYTES = 16;
    /** Length of a key including its padding, which RFC 6455 requires but the decoder does not. */
    private static final int KEY_CHARACTERS = 24;

    private UpgradeRules() {}

    static boolean asksForWebSocket(HttpHeaders headers) {
        return headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)
                && headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true);
    }

    /**
     * Returns what is wrong with a request for a WebSocket; empty if it is valid. The text does not quote the request.
     */
    static Optional<String> problem(HttpRequest request) {
        HttpHeaders headers = request.headers();
        if (!request.method().equals(HttpMethod.GET)) {
            return Optional.of("its method is not GET");
        }
        if (!request.protocolVersion().equals(HttpVersion.HTTP_1_1)) {
            return Optional.of("it is not HTTP/1.1");
        }
        if (!headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_VERSION).equals(List.of(SUPPORTED_VERSION))) {
            return Optional.of("its Sec-WebSocket-Version is not 13");
        }
        List<String> keys = headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_KEY);
        return keys.size() == 1 && isKey(keys.get(0))
                ? Optional.empty()
                : Optional.of("its Sec-WebSocket-Key is not 16 bytes in base64");
    }

    private static boolean isKey(String key) {
        try {
            return key.length() == KEY_CHARACTERS && Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
