package dev.switchboard.processor.diagnostic;

/**
 * One problem at one place, worded. Two findings are equal when they would print the same line at the same place, which
 * is how a class that two APIs share is complained about once.
 */
public record Finding(Problem problem, Place place, String message) {

    /**
     * Fills the problem's wording.
     *
     * @param names what the user's source calls things, in the order of the wording's slots
     * @throws IllegalArgumentException if the wording has another number of slots
     */
    public static Finding of(Problem problem, Place place, Object... names) {
        return new Finding(problem, place, problem.message(names));
    }

    /** Returns the same finding at another place. */
    public Finding at(Place other) {
        return new Finding(problem, other, message);
    }
}
