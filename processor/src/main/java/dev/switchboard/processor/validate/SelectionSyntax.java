package dev.switchboard.processor.validate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the grammar of route selection expressions. An expression is a variable such as {@code $request.body.a.b}, or
 * text that contains variables such as {@code ${request.body.a}}. A path may contain indexes, and may begin with an
 * index if messages are arrays: {@code $request.body[2]}. With the expression {@code \$default}, AWS selects
 * {@code $default} for every message.
 */
final class SelectionSyntax {
    private static final String ALWAYS_DEFAULT = "\\$default";
    private static final String BODY = "request.body";
    private static final Pattern STEP = Pattern.compile("\\.[\\p{L}\\p{Nd}_-]+|\\[\\d{1,6}]");

    private SelectionSyntax() {}

    /** Returns what is wrong with an expression, worded as the end of a sentence about it; empty if it is valid. */
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
            return Optional.of("has a variable that is not a property of the message: " + variable);
        }
        Matcher step = STEP.matcher(path);
        int at = 0;
        while (step.region(at, path.length()).lookingAt()) {
            at = step.end();
        }
        return at == path.length() ? Optional.empty() : Optional.of(flaw(path.substring(at)));
    }

    /** Returns what is wrong with the rest of a path that begins with neither a name nor an index. */
    private static String flaw(String rest) {
        if (!rest.startsWith(".")) {
            return "has '" + rest.charAt(0) + "' in the path of a property";
        }
        boolean isEmptyName = rest.length() == 1 || rest.charAt(1) == '.' || rest.charAt(1) == '[';
        return isEmptyName ? "has an empty property name" : "has '" + rest.charAt(1) + "' in the path of a property";
    }
}
