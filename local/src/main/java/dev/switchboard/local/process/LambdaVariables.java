package dev.switchboard.local.process;

import dev.switchboard.local.lambda.FunctionConfiguration;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Creates the environment variables that a function has on Lambda. */
final class LambdaVariables {

    private static final String DEFAULT_REGION = "us-east-1";

    private final ProcessSettings settings;

    LambdaVariables(ProcessSettings settings) {
        this.settings = settings;
    }

    String region() {
        return settings.environment().getOrDefault("AWS_REGION", DEFAULT_REGION);
    }

    /**
     * Returns all variables of a process.
     *
     * @param runtimeApi the host and port of the process's Runtime API
     * @param root the process's working directory
     * @param instance the number of the process among the function's processes
     */
    Map<String, String> of(String runtimeApi, Path root, int instance) {
        Map<String, String> variables = new TreeMap<>(machine());
        variables.putAll(settings.environment());
        Credentials credentials = Credentials.of(settings.environment());
        variables.keySet().removeAll(Credentials.VARIABLES);
        variables.putAll(settings.snapStart() ? containerCredentials(runtimeApi) : credentials.variables());
        variables.putAll(function(instance));
        variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
        variables.put("LAMBDA_TASK_ROOT", root.toString());
        return variables;
    }

    private Map<String, String> machine() {
        return Map.of(
                "PATH", "/usr/local/bin:/usr/bin:/bin:/opt/bin",
                "LANG", "en_US.UTF-8",
                "TZ", ":UTC",
                "LAMBDA_RUNTIME_DIR", "/var/runtime",
                "AWS_EXECUTION_ENV", "AWS_Lambda_java" + Runtime.version().feature(),
                "AWS_REGION", region(),
                "AWS_DEFAULT_REGION", region());
    }

    private static Map<String, String> containerCredentials(String runtimeApi) {
        return Map.of(
                "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                "http://" + runtimeApi + RuntimeApi.CREDENTIALS,
                "AWS_CONTAINER_AUTHORIZATION_TOKEN",
                "local");
    }

    private Map<String, String> function(int instance) {
        FunctionConfiguration function = settings.function();
        return Map.of(
                "_HANDLER",
                settings.handler(),
                "AWS_LAMBDA_FUNCTION_NAME",
                function.name(),
                "AWS_LAMBDA_FUNCTION_VERSION",
                "$LATEST",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                Integer.toString(function.memoryMegabytes()),
                "AWS_LAMBDA_INITIALIZATION_TYPE",
                settings.snapStart() ? "snap-start" : "on-demand",
                "AWS_LAMBDA_LOG_GROUP_NAME",
                "/aws/lambda/" + function.name(),
                "AWS_LAMBDA_LOG_STREAM_NAME",
                "local-" + instance);
    }
}
