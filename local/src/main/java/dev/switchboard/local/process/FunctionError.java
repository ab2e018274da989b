package dev.switchboard.local.process;

/**
 * Failure of a function in another process: either the exception that the runtime reports, or Lambda's error if the
 * process ended or was stopped. This exception has no stack trace, because the function's own stack trace is in its
 * log.
 */
public final class FunctionError extends Exception {

    private static final long serialVersionUID = 1L;

    private final String type;

    FunctionError(String type, String message) {
        super(message, null, false, false);
        this.type = type;
    }

    /** Returns the class of the exception, or Lambda's name for the error, such as {@code Runtime.ExitError}. */
    public String type() {
        return type;
    }

    /** Returns the text that the function's runtime prints, because the name of this class would not help in a log. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
        String message = String.valueOf(getMessage());
        return message.isEmpty() ? type : type + ": " + message;
    }
}
