package dev.switchboard.local.console;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What lets a browser see the console: random text, new with each start. */
final class ConsoleToken {

    private static final int BYTES = 24;

    private final byte[] text;

    private ConsoleToken(byte[] text) {
        this.text = text;
    }

    static ConsoleToken random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new ConsoleToken(Base64.getUrlEncoder().withoutPadding().encode(random));
    }

    /** Takes the same time whatever is wrong with the candidate. */
    boolean matches(@Nullable String candidate) {
        return candidate != null && MessageDigest.isEqual(text, candidate.getBytes(UTF_8));
    }

    /** For the address that is printed, and the cookie. */
    String reveal() {
        return new String(text, US_ASCII);
    }

    /** Not the token: this ends up in logs. */
    @Override
    public String toString() {
        return "ConsoleToken[hidden]";
    }
}
