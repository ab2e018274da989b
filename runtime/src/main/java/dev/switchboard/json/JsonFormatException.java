package dev.switchboard.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/**
 * JSON that is malformed, or not what was asked for. Holds the place and what was expected there, and no value that was there
 * instead, so that the message may be shown to the client who sent it. A log takes the {@link #loggablePath}.
 */
public final class JsonFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String loggablePath;
    private final String expectation;

    /**
     * @param path where, from the root {@code $}
     * @param expectation what was expected there, in words that follow "expected": {@code a number}
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

    /** Not chained to its cause, because the parser's messages quote the input. */
    static JsonFormatException malformed(IOException cause) {
        JsonLocation location = cause instanceof JsonProcessingException e ? e.getLocation() : null;
        if (location == null || location.getLineNr() < 1) {
            return new JsonFormatException("$", "well-formed JSON");
        }
        return new JsonFormatException(
                "$", "well-formed JSON (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")");
    }

    /** Returns the path of the mistake: {@code $.items[2].price}, or {@code $} when the text as a whole is not JSON. */
    public String path() {
        return path;
    }

    /**
     * Returns the path for a log. Names that the client chose, such as the keys of a map, may be personal: each is replaced
     * by {@code [*]}.
     */
    public String loggablePath() {
        return loggablePath;
    }

    /** Returns what was expected there: {@code a number}, {@code one of RED, GREEN}. */
    public String expectation() {
        return expectation;
    }
}
