package dev.switchboard.internal;

/** Measures text in UTF-8, and describes the values that are allowed for an enum. */
public final class Text {
    private Text() {}

    /**
     * Returns the number of bytes of the text in UTF-8, without encoding it. A lone surrogate counts as one byte,
     * because it is encoded as {@code ?}.
     */
    public static int utf8Length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes += 1;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else {
                bytes += Character.isSurrogate(c) ? 1 : 3;
            }
        }
        return bytes;
    }

    /** Returns a description of the names of an enum's constants: "one of RED, GREEN". */
    public static String oneOf(Class<? extends Enum<?>> type) {
        StringBuilder names = new StringBuilder("one of ");
        String separator = "";
        for (Enum<?> constant : type.getEnumConstants()) {
            names.append(separator).append(constant.name());
            separator = ", ";
        }
        return names.toString();
    }
}
