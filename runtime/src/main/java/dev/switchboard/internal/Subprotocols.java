package dev.switchboard.internal;

import java.util.ArrayList;
import java.util.List;

/** Reads and checks the subprotocols of RFC 6455. */
public final class Subprotocols {
    /** The header in which a client offers subprotocols, and in which one of them is chosen. */
    public static final String HEADER = "Sec-WebSocket-Protocol";

    private Subprotocols() {}

    /** Returns the single subprotocols in a header's values, which API Gateway passes on as the client joined them. */
    public static List<String> of(List<String> headerValues) {
        List<String> offered = new ArrayList<>();
        for (String value : headerValues) {
            for (String one : value.split(",", -1)) {
                if (!one.isBlank()) {
                    offered.add(one.strip());
                }
            }
        }
        return offered;
    }

    /** Returns whether the text is a token: letters, digits, and a few other ASCII characters, without separators. */
    public static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7f || "()<>@,;:\\\"/[]?={}".indexOf(c) >= 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
