package dev.switchboard.internal;

/** The reason for which a client is refused, on its way to the local gateway in a header of the answer. */
public final class RefusalReason {
    /** The header; API Gateway does not pass it on. */
    public static final String HEADER = "X-Switchboard-Reason";

    private static final int LONGEST = 512;

    private RefusalReason() {}

    /** Returns the reason in the characters that a header may have, so that no proxy can find the answer malformed. */
    public static String inHeader(String reason) {
        StringBuilder text = new StringBuilder(reason.substring(0, Math.min(reason.length(), LONGEST)));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7f) {
                text.setCharAt(i, '?');
            }
        }
        return text.toString();
    }
}
