package dev.switchboard.internal;

/**
 * Prepares the reason for which a client is refused: for the log and, in a header of the answer, for the local gateway.
 */
public final class RefusalReason {
    /**
     * Name of the header. API Gateway passes on no header of a message's answer; whether it does so from a refused handshake
     * is not documented.
     */
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

    /** Returns the reason in the characters that a header may have, so that every proxy accepts the answer. */
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
