package dev.switchboard.json;

/**
 * Writes strings as JSON string literals. Escapes the characters that JSON requires to be escaped, and lone surrogates,
 * because UTF-8 cannot encode them.
 */
final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    static void appendQuoted(StringBuilder out, String value) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c) && isLowSurrogate(value, i + 1)) {
                i++;
            } else if (mustBeEscaped(c)) {
                out.append(value, written, i);
                appendEscaped(out, c);
                written = i + 1;
            }
        }
        out.append(value, written, value.length()).append('"');
    }

    private static boolean isLowSurrogate(String value, int index) {
        return index < value.length() && Character.isLowSurrogate(value.charAt(index));
    }

    private static boolean mustBeEscaped(char c) {
        return c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c);
    }

    private static void appendEscaped(StringBuilder out, char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX.charAt(c >> shift & 0xF));
                }
            }
        }
    }
}
