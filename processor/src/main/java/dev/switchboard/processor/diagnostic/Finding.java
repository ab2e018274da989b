package dev.switchboard.processor.diagnostic;

/**
 * One problem at one place, with its message. Findings are equal if their problem, place and message are equal, so a
 * problem in a class that two APIs share is reported once.
 */
public record Finding(Problem problem, Place place, String message) {

    /**
     * Creates a finding from the problem's wording.
     *
     * @param names the values that fill the slots of the wording, in order, spelled as in the user's source
     * @throws IllegalArgumentException if the wording has a different number of slots
     */
    public static Finding of(Problem problem, Place place, Object... names) {
        return new Finding(problem, place, problem.message(names));
    }

    /** Returns the same finding at a different place. */
    public Finding at(Place other) {
        return new Finding(problem, other, message);
    }
}
