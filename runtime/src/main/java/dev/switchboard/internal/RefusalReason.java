package dev.switchboard.internal;

/**
 * The reason for which a client is refused, on its way to the log and, in a header of the answer, to the local gateway.
 */
public final class RefusalReason {
    /** The header; API Gateway does not pass it on. */
    public static final String HEADER = "X-Switchboard-Reason";

    private static final int LONGEST = 512;

    private RefusalReason() {}

    /** Returns the reason short, and without characters that could forge or disfigure a line of a log. */
    public static String inLog(String reason) {
        StringBuilder text = new StringBuilder(reason.substring(0, Math.min(reason.length(), LONGEST)));
        for (int i = 0; i < text.length(); i++) {
            if (isUnprintable(text.charAt(i))) {
                text.setCharAt(i, '?');
            }
        }
        return text.toString();
    }

    /** Returns the reason in the characters that a header may have, so that no proxy can find the answer malformed. */
    public static String inHeader(String reason) {
        StringBuilder text = new StringBuilder(inLog(reason));
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                text.setCharAt(i, '?');
            }
        }
        return text.toString();
    }

    private static boolean isUnprintable(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
