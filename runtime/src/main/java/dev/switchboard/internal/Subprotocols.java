package dev.switchboard.internal;

import java.util.ArrayList;
import java.util.List;

/** Reads and checks the subprotocols of RFC 6455. */
public final class Subprotocols {
    /** Name of the header in which a client offers subprotocols and the response selects one of them. */
    public static final String HEADER = "Sec-WebSocket-Protocol";

    private Subprotocols() {}

    /**
     * Returns the subprotocols in the values of the header. Each value may list several subprotocols, because API
     * Gateway does not split the client's header.
     */
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
