package dev.switchboard.local.process;

/**
 * How a function in another process failed: what it threw, as its runtime reports it, or what Lambda says where the process
 * ended or was stopped. Has no stack trace: the function's own is in its log.
 */
public final class FunctionError extends Exception {

    private static final long serialVersionUID = 1L;

    private final String type;

    FunctionError(String type, String message) {
        super(message, null, false, false);
        this.type = type;
    }

    /** The class of what was thrown, or Lambda's name for what happened, such as {@code Runtime.ExitError}. */
    public String type() {
        return type;
    }

    /** As the function's own runtime prints what was thrown: this class is of no interest in a log. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
        String message = String.valueOf(getMessage());
        return message.isEmpty() ? type : type + ": " + message;
    }
}
