package dev.switchboard.json;

/**
 * Text that is already JSON and is sent unchanged. JSON text has its own type, so that an ordinary {@code String} is
 * never mistaken for JSON.
 *
 * @param text one well-formed JSON value
 */
public record RawJson(String text) {
    /**
     * Checks the text.
     *
     * @param text one well-formed JSON value
     * @throws IllegalArgumentException if the text is not one well-formed JSON value
     */
    public RawJson {
        try {
            JsonReader.of(text).requireEnd();
        } catch (JsonFormatException e) {
            throw new IllegalArgumentException("The text is not one JSON value. Expected " + e.expectation() + ".", e);
        }
    }

    /**
     * {@return text that is already JSON, as {@code RawJson}}
     *
     * @param text exactly one JSON value
     * @throws IllegalArgumentException if the text is not exactly one JSON value
     */
    public static RawJson of(String text) {
        return new RawJson(text);
    }

    /** Returns this JSON with one more property, if it is an object without a property of that name. */
    String withProperty(String name, String json) {
        JsonReader in = JsonReader.of(text);
        if (!in.isObject()) {
            return text;
        }
        in.beginObject();
        boolean empty = true;
        while (in.nextProperty()) {
            if (name.equals(in.propertyName())) {
                return text;
            }
            empty = false;
        }
        int end = text.lastIndexOf('}');
        StringBuilder extended = new StringBuilder(text.length() + name.length() + json.length() + 4);
        extended.append(text, 0, end).append(empty ? "" : ",");
        JsonText.appendQuoted(extended, name);
        return extended.append(':')
                .append(json)
                .append(text, end, text.length())
                .toString();
    }
}
