package dev.switchboard.local;

import dev.switchboard.RouteTable;
import dev.switchboard.local.lambda.HandlerRoutes;
import dev.switchboard.local.process.DeclaredRoutes;
import dev.switchboard.local.process.FunctionProcesses;
import dev.switchboard.local.process.ProcessSettings;
import dev.switchboard.local.shape.RouteShapes;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * A handler that runs as it is deployed: in processes of its own, configured by environment variables.
 *
 * @param settings the handler's code, its class, and the variables that the user has set
 * @param surroundings the environment variables of this process
 */
record SeparateProcess(ProcessSettings settings, Map<String, String> surroundings) implements HandlerSource {

    private static final String DYNAMODB_ENDPOINT = "AWS_ENDPOINT_URL_DYNAMODB";

    /**
     * Variables for the region, the credentials and the endpoint of AWS. This process's other variables are not passed
     * on, because Lambda would not set them.
     */
    private static final List<String> AWS =
            List.of("AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", DYNAMODB_ENDPOINT);

    /** DynamoDB Local requires credentials but accepts any. */
    private static final Map<String, String> NO_ONES =
            Map.of("AWS_REGION", "us-east-1", "AWS_ACCESS_KEY_ID", "local", "AWS_SECRET_ACCESS_KEY", "local");

    static SeparateProcess of(FunctionCode code, String handler) {
        return new SeparateProcess(ProcessSettings.of(code.classPath(), handler), System.getenv());
    }

    /** Returns this handler with a different {@code java} command. */
    SeparateProcess withJava(Path java) {
        return with(settings.withJava(java));
    }

    private SeparateProcess with(ProcessSettings others) {
        return new SeparateProcess(others, surroundings);
    }

    /**
     * Returns this handler with an environment variable.
     *
     * @throws IllegalArgumentException if Lambda sets the variable itself
     */
    @Override
    public SeparateProcess withVariable(String name, String value) {
        if (name.startsWith("AWS_LAMBDA_") || name.startsWith("LAMBDA_") || name.startsWith("_")) {
            throw new IllegalArgumentException(
                    "Lambda sets the environment variable " + name + " itself. Choose another name.");
        }
        Map<String, String> variables = new LinkedHashMap<>(settings.environment());
        variables.put(name, value);
        return with(settings.withEnvironment(variables));
    }

    @Override
    public Map<String, String> tableEnvironment() throws StartFailure {
        Map<String, String> variables = aws();
        if (variables.containsKey(DYNAMODB_ENDPOINT)) {
            NO_ONES.forEach(variables::putIfAbsent);
        } else if (!variables.containsKey("AWS_ACCESS_KEY_ID")) {
            throw new StartFailure(
                    "A handler in a process of its own takes its credentials for a table in AWS only from"
                            + " AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN. Set them, or set "
                            + DYNAMODB_ENDPOINT
                            + " for a DynamoDB on this machine (for example http://localhost:8000).");
        }
        return variables;
    }

    /**
     * Returns the variables that the user has set, and this process's variables for AWS. The user's variables take
     * precedence.
     */
    private Map<String, String> aws() {
        Map<String, String> variables = new LinkedHashMap<>(surroundings);
        variables.keySet().retainAll(AWS);
        variables.putAll(settings.environment());
        return variables;
    }

    @Override
    public RunningFunction start(FunctionDeployment deployment, FunctionHost host) throws StartFailure {
        Optional<RouteTable> declared = declaredRoutes(deployment);
        Map<String, String> variables = variables(deployment);
        if (declared.isPresent() && declared.get().keepsConnections() && !variables.containsKey("CONNECTIONS_TABLE")) {
            throw new StartFailure(
                    "The handler keeps connections, but a process of its own cannot use the gateway's memory. Name a"
                            + " DynamoDB table with --table, and its endpoint with the environment variable"
                            + " AWS_ENDPOINT_URL_DYNAMODB (for DynamoDB Local, http://localhost:8000).");
        }
        ProcessSettings all = settings.withFunction(
                        host.settings().withName(settings.function().name()))
                .withEnvironment(variables);
        FunctionProcesses processes = processes(all, host, deployment.out());
        RouteShapes shapes = DeclaredRoutes.shapes(settings.classPath(), settings.handlerClass());
        return new RunningFunction(
                settings.handler(),
                HandlerRoutes.of(declared, deployment.routes()),
                shapes,
                processes,
                processes::close);
    }

    private Map<String, String> variables(FunctionDeployment deployment) {
        Map<String, String> variables = new LinkedHashMap<>(deployment.gatewayVariables());
        variables.putAll(aws());
        deployment.connectionsTable().ifPresent(name -> variables.put("CONNECTIONS_TABLE", name));
        return variables;
    }

    private Optional<RouteTable> declaredRoutes(FunctionDeployment deployment) throws StartFailure {
        String handler = settings.handlerClass();
        try {
            return DeclaredRoutes.of(settings.classPath(), handler);
        } catch (ClassNotFoundException missing) {
            throw new StartFailure(
                    "Handler class " + missing.getMessage() + " is not in "
                            + settings.classPath().get(0) + ". Check its name (with the package).",
                    missing);
        } catch (ReflectiveOperationException | IOException failed) {
            if (!deployment.routes().isEmpty()) {
                return Optional.empty();
            }
            Throwable reason =
                    failed instanceof ReflectiveOperationException thrown ? DeclaredRoutes.reason(thrown) : failed;
            throw StartFailure.inHandler(
                    "The routes of handler class " + handler + " could not be read: " + reason
                            + ". Name them with --route and --two-way.",
                    reason);
        }
    }

    private static FunctionProcesses processes(ProcessSettings settings, FunctionHost host, PrintStream out)
            throws StartFailure {
        FunctionProcesses processes;
        try {
            processes = new FunctionProcesses(settings, host.clock(), host.timers(), out);
        } catch (IllegalStateException impossible) {
            throw StartFailure.of(impossible);
        }
        try {
            processes.start().toCompletableFuture().join();
            return processes;
        } catch (CompletionException failed) {
            processes.close();
            throw new StartFailure("The handler's process could not be started: " + failed.getCause(), failed);
        }
    }
}
