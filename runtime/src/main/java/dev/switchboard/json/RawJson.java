package dev.switchboard.json;

/**
 * JSON that is ready to be sent, as text. Distinct from {@code String} so that text never passes for JSON by accident.
 *
 * @param text one well-formed JSON value
 */
public record RawJson(String text) {
    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if it is not one well-formed JSON value
     */
    public RawJson {
        try {
            JsonReader.of(text).requireEnd();
        } catch (JsonFormatException e) {
            throw new IllegalArgumentException("Not ready JSON. Expected " + e.expectation() + ".", e);
        }
    }

    /**
     * Takes a text that is JSON already.
     *
     * @param text one JSON value and nothing else
     * @throws IllegalArgumentException if it is not
     */
    public static RawJson of(String text) {
        return new RawJson(text);
    }

    /** This JSON with one more property, if it is an object that has none of that name. */
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
