package dev.switchboard.json;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/**
 * Limits on the size of JSON, which the parser checks while it reads. The limits keep hostile input from exhausting
 * memory or the stack. A message has at most 131,072 bytes, and an event wraps a message as a string; the limits leave
 * room for both.
 */
final class ReadLimits extends StreamReadConstraints {
    private static final long serialVersionUID = 1L;

    static final int DEPTH = 100;
    static final int STRING_LENGTH = 1 << 20;
    static final int NAME_LENGTH = 1024;
    static final int NUMBER_LENGTH = 256;

    ReadLimits() {
        super(DEPTH, DEFAULT_MAX_DOC_LEN, NUMBER_LENGTH, STRING_LENGTH, NAME_LENGTH, DEFAULT_MAX_TOKEN_COUNT);
    }

    @Override
    public void validateNestingDepth(int depth) throws StreamConstraintsException {
        check(depth <= DEPTH, "JSON nested at most 100 deep");
    }

    @Override
    public void validateStringLength(int length) throws StreamConstraintsException {
        check(length <= STRING_LENGTH, "a string of at most 1048576 characters");
    }

    @Override
    public void validateNameLength(int length) throws StreamConstraintsException {
        check(length <= NAME_LENGTH, "a property name of at most 1024 characters");
    }

    @Override
    public void validateIntegerLength(int length) throws StreamConstraintsException {
        check(length <= NUMBER_LENGTH, "a number of at most 256 characters");
    }

    @Override
    public void validateFPLength(int length) throws StreamConstraintsException {
        check(length <= NUMBER_LENGTH, "a number of at most 256 characters");
    }

    private static void check(boolean withinLimit, String limit) throws StreamConstraintsException {
        if (!withinLimit) {
            throw new Exceeded(limit);
        }
    }

    /**
     * Thrown when the input exceeds a limit. The text is worded like the expectation of {@link JsonFormatException}.
     */
    static final class Exceeded extends StreamConstraintsException {
        private static final long serialVersionUID = 1L;

        private final String limit;

        Exceeded(String limit) {
            super(limit);
            this.limit = limit;
        }

        String limit() {
            return limit;
        }
    }
}
