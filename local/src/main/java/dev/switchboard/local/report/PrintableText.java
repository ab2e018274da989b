package dev.switchboard.local.report;

import java.util.regex.Pattern;

/**
 * Makes text from outside safe to print. Characters that move a terminal's cursor, start a line or reorder the text
 * become question marks: C0 and C1 controls, bidirectional and other invisible formatting, line and paragraph
 * separators, and halves of surrogate pairs.
 */
public final class PrintableText {

    private static final String UNPRINTABLE = "\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}";
    private static final Pattern IN_A_LINE = Pattern.compile("[" + UNPRINTABLE + "]");
    private static final Pattern IN_LINES = Pattern.compile("[" + UNPRINTABLE + "&&[^\\n\\t]]");

    private PrintableText() {}

    /** Returns the text in a form that is safe within a line. Line breaks become question marks. */
    public static String line(String text) {
        return IN_A_LINE.matcher(text).replaceAll("?");
    }

    /** Returns the text in a safe form that keeps its line breaks and tabs, for stack traces. */
    public static String lines(String text) {
        return IN_LINES.matcher(text.replace("\r\n", "\n")).replaceAll("?");
    }
}
