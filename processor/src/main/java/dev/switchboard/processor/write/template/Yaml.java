package dev.switchboard.processor.write.template;

/** Text of the user's in YAML, in ASCII: tools read templates in whatever encoding their platform has. */
final class Yaml {
    private Yaml() {}

    /** A scalar that is this text and nothing else: no number, no truth value, no comment. */
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

    /** The same for what may contain {@code ${…}}, which would look like a forgotten {@code !Sub}: with one that escapes it. */
    static String literal(String text) {
        return text.contains("${") ? "!Sub " + quoted(text.replace("${", "${!")) : quoted(text);
    }

    /** A line in a comment; what ASCII does not have becomes a question mark. */
    static String comment(String text) {
        StringBuilder line = new StringBuilder("# ");
        text.chars().forEach(c -> line.append(isPrintable((char) c) ? (char) c : '?'));
        return line.toString();
    }

    private static boolean isPrintable(char c) {
        return ' ' <= c && c <= '~';
    }
}
