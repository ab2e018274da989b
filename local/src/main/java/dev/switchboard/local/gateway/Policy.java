package dev.switchboard.local.gateway;

import java.util.List;
import java.util.Optional;

/**
 * An authorizer's IAM policy, evaluated as API Gateway would for a handshake. Only statements about the action {@code
 * execute-api:Invoke} on the ARN of {@code $connect} are considered, and a statement that denies takes precedence.
 */
record Policy(List<Statement> statements) {

    private static final String INVOKE = "execute-api:invoke";

    /** Returns why the policy refuses the client; empty if the policy allows it. */
    Optional<String> refusal(String methodArn) {
        List<Statement> matching = statements.stream()
                .filter(statement -> statement.actions().cover(INVOKE))
                .filter(statement -> statement.resources().cover(methodArn))
                .toList();
        if (matching.isEmpty()) {
            return Optional.of("no statement of its policy applies to execute-api:Invoke on " + methodArn);
        }
        return matching.stream().allMatch(Statement::allows)
                ? Optional.empty()
                : Optional.of("its policy denies execute-api:Invoke on " + methodArn);
    }

    /**
     * A statement of the policy.
     *
     * @param allows whether the statement allows; otherwise it denies
     * @param actions the actions, in lower case because their case does not matter
     * @param resources the ARNs to which the statement applies
     */
    record Statement(boolean allows, Patterns actions, Patterns resources) {}

    /**
     * Patterns in which {@code *} matches any text and {@code ?} matches any single character.
     *
     * @param patterns the patterns
     * @param excluding whether the patterns name what is not covered ({@code NotAction}, {@code NotResource})
     */
    record Patterns(List<String> patterns, boolean excluding) {

        boolean cover(String text) {
            return patterns.stream().anyMatch(pattern -> matches(pattern, text)) != excluding;
        }

        /** Matches by trying the shortest text for the last star, and then longer texts. */
        private static boolean matches(String pattern, String text) {
            int at = 0;
            int star = -1;
            int afterStar = 0;
            int next = 0;
            while (next < text.length()) {
                if (at < pattern.length() && pattern.charAt(at) == '*') {
                    star = at++;
                    afterStar = next;
                } else if (at < pattern.length() && isFor(pattern.charAt(at), text.charAt(next))) {
                    at++;
                    next++;
                } else if (star >= 0) {
                    at = star + 1;
                    next = ++afterStar;
                } else {
                    return false;
                }
            }
            return pattern.substring(at).chars().allMatch(rest -> rest == '*');
        }

        private static boolean isFor(char pattern, char character) {
            return pattern == '?' || pattern == character;
        }
    }
}
