package dev.switchboard.local.console;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Random text that a browser must present to use the console. */
public final class ConsoleToken {

    private static final int BYTES = 24;

    /** Length of a token in characters, each of which encodes six bits. */
    static final int LENGTH = BYTES * 8 / 6;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{" + LENGTH + "}");

    private final byte[] text;

    private ConsoleToken(byte[] text) {
        this.text = text;
    }

    /** Creates a new token. */
    public static ConsoleToken random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new ConsoleToken(Base64.getUrlEncoder().withoutPadding().encode(random));
    }

    /** Returns the token with the given text; empty if the text is not a token. */
    static Optional<ConsoleToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ConsoleToken(text.getBytes(US_ASCII))) : Optional.empty();
    }

    /** Compares in constant time, so that the time taken does not reveal how much of the candidate is right. */
    boolean matches(@Nullable String candidate) {
        return candidate != null && MessageDigest.isEqual(text, candidate.getBytes(UTF_8));
    }

    /** Returns the token itself, for the printed address and the cookie. */
    String reveal() {
        return new String(text, US_ASCII);
    }

    /**
     * Returns text by which a page recognizes the server that has this token, without revealing the token. The page
     * gets the text once, and later demands a {@link #proof} from any server that responds.
     */
    String verifier() {
        return digest("switchboard console " + reveal());
    }

    /**
     * Returns the response to a challenge. Only a server with this token can compute the response. Challenges are used
     * once.
     */
    String proof(String challenge) {
        return digest(verifier() + " " + challenge);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Hides the token, because the result may end up in a log. */
    @Override
    public String toString() {
        return "ConsoleToken[hidden]";
    }
}
