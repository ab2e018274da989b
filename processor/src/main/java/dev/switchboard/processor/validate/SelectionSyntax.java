package dev.switchboard.processor.validate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of route selection expressions, as far as they can select: {@code $request.body.a.b} alone, or text with
 * variables {@code ${request.body.a}} in it. A path may have indexes, also at its beginning, where messages are arrays:
 * {@code $request.body[2]}. {@code \$default} is AWS's way of saying that everything goes there.
 */
final class SelectionSyntax {
    private static final String ALWAYS_DEFAULT = "\\$default";
    private static final String BODY = "request.body";
    private static final Pattern STEP = Pattern.compile("\\.[\\p{L}\\p{Nd}_-]+|\\[\\d{1,6}]");

    private SelectionSyntax() {}

    /** What is wrong, as the end of a sentence about the expression; empty where nothing is. */
    static Optional<String> failure(String expression) {
        if (expression.isBlank()) {
            return Optional.of("is blank");
        }
        if (expression.equals(ALWAYS_DEFAULT)) {
            return Optional.empty();
        }
        return expression.startsWith("$") && !expression.startsWith("${")
                ? inVariable(expression.substring(1))
                : inText(expression);
    }

    private static Optional<String> inText(String expression) {
        int from = 0;
        int dollar = expression.indexOf('$');
        if (dollar < 0) {
            return Optional.of("names no property of the message, so every message would select the same route");
        }
        while (dollar >= 0) {
            int end = expression.indexOf('}', dollar);
            if (!expression.startsWith("${", dollar)) {
                return Optional.of("has a $ without braces among other text");
            }
            if (end < 0) {
                return Optional.of("has a ${ that is not closed");
            }
            Optional<String> failure = inVariable(expression.substring(dollar + 2, end));
            if (failure.isPresent()) {
                return failure;
            }
            from = end + 1;
            dollar = expression.indexOf('$', from);
        }
        return Optional.empty();
    }

    private static Optional<String> inVariable(String variable) {
        String path = variable.startsWith(BODY) ? variable.substring(BODY.length()) : "";
        boolean isOfMessage = path.startsWith(".") || path.startsWith("[");
        if (!isOfMessage) {
            return Optional.of("reads something other than the message: " + variable);
        }
        Matcher step = STEP.matcher(path);
        int at = 0;
        while (step.region(at, path.length()).lookingAt()) {
            at = step.end();
        }
        return at == path.length() ? Optional.empty() : Optional.of(flaw(path.substring(at)));
    }

    /** Returns what is wrong with a path that begins with neither a name nor an index. */
    private static String flaw(String rest) {
        if (!rest.startsWith(".")) {
            return "has '" + rest.charAt(0) + "' in the path of a property";
        }
        boolean isEmptyName = rest.length() == 1 || rest.charAt(1) == '.' || rest.charAt(1) == '[';
        return isEmptyName ? "has an empty property name" : "has '" + rest.charAt(1) + "' in the path of a property";
    }
}
