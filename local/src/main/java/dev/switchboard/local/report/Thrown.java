package dev.switchboard.local.report;

import java.util.Arrays;

/** Describes an exception and its causes on one line, with the places where they were thrown. */
public final class Thrown {

    private Thrown() {}

    /** Returns the description of an exception and its causes. */
    public static String describe(Throwable thrown) {
        String cause = thrown.getCause() == null ? "" : ", caused by " + describe(thrown.getCause());
        return thrown + place(thrown) + cause;
    }

    private static String place(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> !isOfTheJdk(frame))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
    }

    private static boolean isOfTheJdk(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.startsWith("java.") || type.startsWith("jdk.");
    }
}
