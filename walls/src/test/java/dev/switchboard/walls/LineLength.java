package dev.switchboard.walls;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds lines that are too long. The formatter wraps code, but neither comments nor string literals. Text blocks are
 * exempt, because they hold text in other formats, in which long lines may be necessary. In XML, only comments are
 * checked, because long values cannot be broken.
 */
final class LineLength {
    static final int MOST_CHARACTERS = 120;

    private static final String TEXT_BLOCK = "\"\"\"";

    private LineLength() {}

    static List<String> violations(String file, List<String> lines) {
        List<String> violations = new ArrayList<>();
        boolean insideText = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean changes = hasOddDelimiters(line);
            if (!insideText && !changes && line.codePointCount(0, line.length()) > MOST_CHARACTERS) {
                violations.add("%s:%d has %d characters; at most %d are allowed"
                        .formatted(file, i + 1, line.codePointCount(0, line.length()), MOST_CHARACTERS));
            }
            insideText ^= changes;
        }
        return violations;
    }

    /** Checks the comments that begin on a line of their own. */
    static List<String> violationsInXmlComments(String file, List<String> lines) {
        List<String> comments = new ArrayList<>();
        boolean insideComment = false;
        for (String line : lines) {
            insideComment |= line.stripLeading().startsWith("<!--");
            comments.add(insideComment ? line : "");
            insideComment &= !line.contains("-->");
        }
        return violations(file, comments);
    }

    /** Returns true if a text block begins or ends on the line. */
    private static boolean hasOddDelimiters(String line) {
        int count = 0;
        for (int at = line.indexOf(TEXT_BLOCK); at >= 0; at = line.indexOf(TEXT_BLOCK, at + TEXT_BLOCK.length())) {
            count++;
        }
        return count % 2 == 1;
    }
}
