package dev.switchboard.processor.write.template;

/** Writes text in YAML, in ASCII only, because tools read templates in the encoding of their platform. */
final class Yaml {
    private Yaml() {}

    /** Returns a scalar that YAML always reads as the given text, never as a number, a boolean or a comment. */
    static String quoted(String text) {
        StringBuilder yaml = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                yaml.append('\\').append(c);
            } else if (isPrintable(c)) {
                yaml.append(c);
            } else {
                yaml.append(String.format("\\u%04x", (int) c));
            }
        }
        return yaml.append('"').toString();
    }

    /**
     * Returns a scalar for text that may contain {@code ${…}}. Tools would report a missing {@code !Sub} there, so the
     * text is written as a {@code !Sub} that escapes it.
     */
    static String literal(String text) {
        return text.contains("${") ? "!Sub " + quoted(text.replace("${", "${!")) : quoted(text);
    }

    /** Returns a comment of one line. Characters that ASCII lacks become question marks. */
    static String comment(String text) {
        StringBuilder line = new StringBuilder("# ");
        text.chars().forEach(c -> line.append(isPrintable((char) c) ? (char) c : '?'));
        return line.toString();
    }

    private static boolean isPrintable(char c) {
        return ' ' <= c && c <= '~';
    }
}
