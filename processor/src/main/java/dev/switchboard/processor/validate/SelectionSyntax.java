package dev.switchboard.processor.validate;

import java.util.Optional;

/**
 * The grammar of route selection expressions, as far as they can select: {@code $request.body.a.b} alone, or text with
 * variables {@code ${request.body.a}} in it. {@code \$default} is AWS's way of saying that everything goes there.
 */
final class SelectionSyntax {
    private static final String ALWAYS_DEFAULT = "\\$default";
    private static final String BODY = "request.body.";

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
            return Optional.of("names no property of the message, so that every message would select the same route");
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
        if (!variable.startsWith(BODY)) {
            return Optional.of("reads something other than the message: " + variable);
        }
        String path = variable.substring(BODY.length());
        boolean hasEmptyName = path.isEmpty() || path.startsWith(".") || path.endsWith(".") || path.contains("..");
        if (hasEmptyName) {
            return Optional.of("has an empty property name");
        }
        return path.chars()
                .filter(character -> !isOfPath((char) character))
                .mapToObj(character -> "has '" + (char) character + "' in the path of a property")
                .findFirst();
    }

    private static boolean isOfPath(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '-' || character == '.';
    }
}
