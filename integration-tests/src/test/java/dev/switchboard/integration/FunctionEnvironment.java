package dev.switchboard.integration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the environment variables of child processes that run functions. Works only on Linux. */
final class FunctionEnvironment {
    private static final String RUNTIME_CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /**
     * Variables that do not come from the template: those that Lambda sets, the credentials, and the address of
     * DynamoDB Local.
     */
    private static final Set<String> NOT_OF_THE_TEMPLATE = Set.of(
            "_HANDLER",
            "AWS_REGION",
            "AWS_DEFAULT_REGION",
            "AWS_EXECUTION_ENV",
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "AWS_ENDPOINT_URL_DYNAMODB",
            "PATH",
            "LANG",
            "TZ");

    private FunctionEnvironment() {}

    /** Returns, for each function, the variables that its deployment template has to set. */
    static List<Map<String, String>> configured() {
        return ProcessHandle.current()
                .descendants()
                .map(process -> Path.of("/proc", Long.toString(process.pid())))
                .filter(process -> entries(process.resolve("cmdline")).contains(RUNTIME_CLIENT))
                .map(FunctionEnvironment::configured)
                .toList();
    }

    private static Map<String, String> configured(Path process) {
        Map<String, String> variables = new TreeMap<>();
        for (String entry : entries(process.resolve("environ"))) {
            int equals = entry.indexOf('=');
            variables.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        variables.keySet().removeIf(FunctionEnvironment::isNotOfTheTemplate);
        return variables;
    }

    private static boolean isNotOfTheTemplate(String name) {
        return NOT_OF_THE_TEMPLATE.contains(name) || name.startsWith("AWS_LAMBDA_") || name.startsWith("LAMBDA_");
    }

    private static List<String> entries(Path file) {
        try {
            return Arrays.stream(Files.readString(file).split("\0", -1))
                    .filter(entry -> !entry.isEmpty())
                    .toList();
        } catch (IOException ended) {
            return List.of(); // The process has ended.
        }
    }
}
