package dev.switchboard.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/**
 * Thrown for JSON that is malformed or does not have the expected form. The exception holds the position of the mistake
 * and what was expected there. The exception does not hold the value that was found, so the message may be shown to the
 * client that sent the JSON. In a log, use the {@link #loggablePath}.
 */
public final class JsonFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Path of the mistake. */
    private final String path;
    /** Path without names that a client chose. */
    private final String loggablePath;
    /** Description of what was expected. */
    private final String expectation;

    /**
     * Creates an exception.
     *
     * @param path the position of the mistake, from the root {@code $}
     * @param expectation what was expected there, worded to follow "expected": {@code a number}
     */
    public JsonFormatException(String path, String expectation) {
        this(path, path, expectation);
    }

    JsonFormatException(String path, String loggablePath, String expectation) {
        super(path + ": " + expectation);
        this.path = path;
        this.loggablePath = loggablePath;
        this.expectation = expectation;
    }

    /**
     * Creates an exception without the parser's exception as its cause, because the parser's messages quote the input.
     */
    static JsonFormatException malformed(IOException cause) {
        JsonLocation location = cause instanceof JsonProcessingException e ? e.getLocation() : null;
        if (location == null || location.getLineNr() < 1) {
            return new JsonFormatException("$", "well-formed JSON");
        }
        return new JsonFormatException(
                "$", "well-formed JSON (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")");
    }

    /** {@return the path of the mistake: {@code $.items[2].price}, or {@code $} if the text as a whole is not JSON} */
    public String path() {
        return path;
    }

    /**
     * {@return the path for a log} Names that the client chose, such as the keys of a map, may be personal data, so
     * each is replaced by {@code [*]}.
     */
    public String loggablePath() {
        return loggablePath;
    }

    /** {@return what was expected at the path: {@code a number}, {@code one of RED, GREEN}} */
    public String expectation() {
        return expectation;
    }
}
