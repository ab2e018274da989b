package dev.switchboard.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes a position in JSON as {@code $.items[2].price}. Names may come from a client. Therefore control characters are
 * left out of each name, and both the names and the whole path are cut to a maximum length.
 */
final class JsonPath {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_PATH = 512;

    /** Marks an object whose property names the client chose. */
    private static final Object CLIENTS_NAMES = new Object();

    private final StringBuilder text = new StringBuilder("$");
    private final boolean loggable;

    /** Creates the path of the root. */
    JsonPath() {
        this(false);
    }

    private JsonPath(boolean loggable) {
        this.loggable = loggable;
    }

    /** Returns the path with all names. */
    static JsonPath of(@Nullable JsonStreamContext context) {
        return of(context, false);
    }

    /** Returns the path with {@code [*]} for names that the client chose. */
    static JsonPath loggable(@Nullable JsonStreamContext context) {
        return of(context, true);
    }

    static void markNamesOfClient(JsonStreamContext object) {
        object.setCurrentValue(CLIENTS_NAMES);
    }

    private static JsonPath of(@Nullable JsonStreamContext context, boolean loggable) {
        JsonPath path = new JsonPath(loggable);
        path.append(context);
        return path;
    }

    private void append(@Nullable JsonStreamContext context) {
        if (context == null) {
            return;
        }
        append(context.getParent());
        String name = context.getCurrentName();
        if (name != null && loggable && context.getCurrentValue() == CLIENTS_NAMES) {
            text.append("[*]");
        } else if (name != null) {
            property(name);
        } else if (context.inArray()) {
            index(context.getCurrentIndex());
        }
    }

    void property(String name) {
        if (isIdentifier(name)) {
            text.append('.').append(name);
        } else {
            text.append("['");
            appendPrintable(name);
            text.append("']");
        }
    }

    void index(int index) {
        text.append('[').append(index).append(']');
    }

    private void appendPrintable(String name) {
        int end = Math.min(name.length(), LONGEST_NAME);
        for (int i = 0; i < end; i++) {
            char c = name.charAt(i);
            if (!Character.isISOControl(c) && !isFormatting(c)) {
                text.append(c);
            }
        }
        if (end < name.length()) {
            text.append('…');
        }
    }

    /** Returns whether a character could garble a log line: a line separator, a directional mark, a lone surrogate. */
    private static boolean isFormatting(char c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static boolean isIdentifier(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || isDigit(name.charAt(0))) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (!isWordCharacter(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public String toString() {
        return text.length() <= LONGEST_PATH ? text.toString() : text.substring(0, LONGEST_PATH) + "…";
    }
}
