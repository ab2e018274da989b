package dev.switchboard.local.gateway;

import java.util.regex.Pattern;

/**
 * Makes text from outside fit to be printed. Characters that move a terminal's cursor, start a line, or reorder what is
 * shown become question marks: C0 and C1 controls, bidirectional and other invisible formatting, line and paragraph
 * separators, and halves of surrogate pairs.
 */
public final class PrintableText {

    private static final String UNPRINTABLE = "\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}";
    private static final Pattern IN_A_LINE = Pattern.compile("[" + UNPRINTABLE + "]");
    private static final Pattern IN_LINES = Pattern.compile("[" + UNPRINTABLE + "&&[^\\n\\t]]");

    private PrintableText() {}

    /** Returns the text as part of one line. */
    public static String line(String text) {
        return IN_A_LINE.matcher(text).replaceAll("?");
    }

    /** Returns the text with its line breaks and tabs, for stack traces. */
    public static String lines(String text) {
        return IN_LINES.matcher(text.replace("\r\n", "\n")).replaceAll("?");
    }
}
