package dev.switchboard.local;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** The server cannot start, for a reason that its user can do something about: the message says what. */
public final class StartFailure extends Exception {

    private static final long serialVersionUID = 1L;

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

    /** Returns a failure whose message the cause has already: it names what is wrong, and the way out. */
    static StartFailure of(Exception cause) {
        return new StartFailure(String.valueOf(cause.getMessage()), cause);
    }

    /** The user's own code threw. */
    static StartFailure inHandler(String message, Throwable thrown) {
        return new StartFailure(thrown, message);
    }

    /** One line for the user: what is wrong, and the way out. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** Tells the user; with a stack trace only where that leads into their own code. */
    void print(PrintStream out) {
        out.println(getMessage());
        if (thrownByHandler != null) {
            thrownByHandler.printStackTrace(out);
        }
    }
}
