package dev.switchboard.local;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Thrown when the server cannot start for a reason that the user can remedy. The message names the remedy. */
public final class StartFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** The exception that the handler threw; null if the failure has a different cause. */
    private final @Nullable Throwable thrownByHandler;

    StartFailure(String message) {
        super(message);
        this.thrownByHandler = null;
    }

    StartFailure(String message, Throwable cause) {
        super(message, cause);
        this.thrownByHandler = null;
    }

    private StartFailure(Throwable thrownByHandler, String message) {
        super(message, thrownByHandler);
        this.thrownByHandler = thrownByHandler;
    }

    /** Returns a failure with the message of its cause, which already names the problem and the remedy. */
    static StartFailure of(Exception cause) {
        return new StartFailure(String.valueOf(cause.getMessage()), cause);
    }

    /** Returns a failure for an exception that the user's own code threw. */
    static StartFailure inHandler(String message, Throwable thrown) {
        return new StartFailure(thrown, message);
    }

    /** Returns a message for the user, with the problem and the remedy. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** Prints the message, with a stack trace only if the user's own code threw. */
    void print(PrintStream out) {
        out.println(getMessage());
        if (thrownByHandler != null) {
            thrownByHandler.printStackTrace(out);
        }
    }
}
