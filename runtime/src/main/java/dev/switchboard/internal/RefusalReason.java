package dev.switchboard.internal;

/**
 * Prepares the reason why a client is refused: for the log, and for the local gateway, which reads the reason from a
 * header of the response.
 */
public final class RefusalReason {
    /**
     * Name of the header that contains the reason. API Gateway drops the headers of the response to a message. Whether
     * API Gateway passes on the headers of a refused handshake is not documented.
     */
    public static final String HEADER = "X-Switchboard-Reason";

    private static final int LONGEST = 512;

    private RefusalReason() {}

    /** Returns the reason, shortened and without characters that could forge or garble a log line. */
    public static String inLog(String reason) {
        StringBuilder text = new StringBuilder(reason.substring(0, Math.min(reason.length(), LONGEST)));
        for (int i = 0; i < text.length(); i++) {
            if (isUnprintable(text.charAt(i))) {
                text.setCharAt(i, '?');
            }
        }
        return text.toString();
    }

    /** Returns the reason with only those characters that are allowed in a header, so that every proxy accepts it. */
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
