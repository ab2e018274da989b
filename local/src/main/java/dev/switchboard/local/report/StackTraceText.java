package dev.switchboard.local.report;

/**
 * Writes the first lines of a stack trace, with its causes. The text is limited because it is written in a gateway
 * listener, which must return quickly.
 */
final class StackTraceText {

    private static final int MAX_FRAMES = 12;
    private static final int MAX_CAUSES = 4;
    private static final int MAX_LENGTH = 4_000;

    private StackTraceText() {}

    static String of(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        Throwable next = thrown;
        for (int depth = 0; next != null && depth < MAX_CAUSES; depth++) {
            text.append(depth == 0 ? "" : "\nCaused by: ").append(next);
            frames(next.getStackTrace(), text);
            next = next.getCause();
        }
        return text.length() <= MAX_LENGTH ? text.toString() : text.substring(0, MAX_LENGTH) + "…";
    }

    private static void frames(StackTraceElement[] frames, StringBuilder text) {
        for (int frame = 0; frame < Math.min(frames.length, MAX_FRAMES); frame++) {
            text.append("\n    at ").append(frames[frame]);
        }
        if (frames.length > MAX_FRAMES) {
            text.append("\n    … ").append(frames.length - MAX_FRAMES).append(" more");
        }
    }
}
