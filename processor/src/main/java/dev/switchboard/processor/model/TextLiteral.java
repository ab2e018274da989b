package dev.switchboard.processor.model;

import com.palantir.javapoet.CodeBlock;

/** Writes text from the user's source as a string literal in generated code. */
public final class TextLiteral {
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    private TextLiteral() {}

    /**
     * Returns the literal. JavaPoet treats the two Unicode separators as line ends and would break the literal there,
     * so the separators are escaped first.
     */
    public static CodeBlock of(String text) {
        if (text.indexOf(LINE_SEPARATOR) < 0 && text.indexOf(PARAGRAPH_SEPARATOR) < 0) {
            return CodeBlock.of("$S", text);
        }
        return CodeBlock.of("$L", quoted(text));
    }

    private static String quoted(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c == '\n') {
                literal.append("\\n");
            } else if (c == '\r') {
                literal.append("\\r");
            } else if (' ' <= c && c <= '~') {
                literal.append(c);
            } else {
                literal.append(String.format("\\u%04x", (int) c));
            }
        }
        return literal.append('"').toString();
    }
}
