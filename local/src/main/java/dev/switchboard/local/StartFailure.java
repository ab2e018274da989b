package dev.switchboard.local;

/** The server cannot start, for a reason that its user can do something about: the message says what. */
public final class StartFailure extends Exception {

    private static final long serialVersionUID = 1L;

    StartFailure(String message) {
        super(message);
    }

    StartFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** One line for the user: what is wrong, and the way out. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
