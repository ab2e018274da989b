package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.ApiSettings;
import java.util.Optional;

/** Requires an API name that can be part of the names of AWS resources and files. */
final class ApiNameRule implements ApiRule {
    private static final int LONGEST = 64;

    @Override
    public void check(ApiModel api, Report report) {
        Optional<ApiSettings> settings = api.settings();
        if (settings.isEmpty()) {
            return;
        }
        wrong(api.name())
                .ifPresent(wrong -> report.add(
                        Finding.of(Problem.INVALID_API_NAME, settings.get().namePlace(), api.name(), wrong)));
    }

    private static Optional<String> wrong(String name) {
        if (name.isBlank()) {
            return Optional.of("is blank");
        }
        if (!isLetter(name.charAt(0))) {
            return Optional.of("does not begin with a letter");
        }
        if (name.length() > LONGEST) {
            return Optional.of("has " + name.length() + " characters");
        }
        return name.chars()
                .filter(character -> !isAllowed((char) character))
                .mapToObj(character -> "contains '" + (char) character + "'")
                .findFirst();
    }

    private static boolean isAllowed(char character) {
        return isLetter(character) || ('0' <= character && character <= '9') || character == '-' || character == '_';
    }

    private static boolean isLetter(char character) {
        return ('a' <= character && character <= 'z') || ('A' <= character && character <= 'Z');
    }
}
