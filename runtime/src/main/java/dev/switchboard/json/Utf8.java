package dev.switchboard.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 without letting broken bytes pass as replacement characters. */
final class Utf8 {
    private Utf8() {}

    static char[] decode(byte[] bytes) {
        try {
            // A decoder made by newDecoder() reports, where new String(bytes, UTF_8) replaces.
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            char[] text = new char[decoded.remaining()];
            decoded.get(text);
            return text;
        } catch (CharacterCodingException e) {
            throw new JsonFormatException("$", "text in UTF-8");
        }
    }
}
