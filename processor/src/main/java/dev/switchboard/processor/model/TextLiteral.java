package dev.switchboard.processor.model;

import com.palantir.javapoet.CodeBlock;

/** A string of the user's as a literal in generated code. */
public final class TextLiteral {
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    private TextLiteral() {}

    /**
     * The literal. JavaPoet's own breaks at the two Unicode separators, which it takes for the ends of lines of code, so these
     * are escaped before it sees them.
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
