package dev.switchboard.local.gateway;

/** Thrown when a function's response does not have the form that API Gateway requires. Caught inside this package. */
final class MalformedAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    private final String why;

    MalformedAnswer(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    static void require(boolean holds, String otherwise) throws MalformedAnswer {
        if (!holds) {
            throw new MalformedAnswer(otherwise);
        }
    }

    String why() {
        return why;
    }
}
