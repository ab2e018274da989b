package dev.switchboard.local.process;

import dev.switchboard.local.lambda.FunctionConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a function's processes are started.
 *
 * @param code what runs
 * @param handler the handler, as it is configured on Lambda: a class, or a class and a method ({@code Class::method})
 * @param function name, memory, timeout, and how many processes there may be at a time
 * @param java the {@code java} command
 * @param javaArguments further arguments of the JVM
 * @param environment the variables that the function is configured with; what Lambda sets itself comes on top
 * @param snapStart whether the processes behave as restored from a snapshot
 */
public record ProcessSettings(
        FunctionCode code,
        String handler,
        FunctionConfiguration function,
        Path java,
        List<String> javaArguments,
        Map<String, String> environment,
        boolean snapStart) {

    /** Copies the collections. */
    public ProcessSettings {
        javaArguments = List.copyOf(javaArguments);
        environment = Map.copyOf(environment);
    }

    /** With this process's own Java, no environment variables, and Lambda's usual start. */
    public static ProcessSettings of(FunctionCode code, String handler) {
        return new ProcessSettings(
                code,
                handler,
                FunctionConfiguration.named(functionName(handler)),
                Path.of(System.getProperty("java.home"), "bin", "java"),
                List.of(),
                Map.of(),
                false);
    }

    /** The name of the class that has the handler. */
    public String handlerClass() {
        int method = handler.indexOf("::");
        return method < 0 ? handler : handler.substring(0, method);
    }

    /** The same with another configuration. */
    public ProcessSettings withFunction(FunctionConfiguration other) {
        return new ProcessSettings(code, handler, other, java, javaArguments, environment, snapStart);
    }

    /** The same with another {@code java} command. */
    public ProcessSettings withJava(Path other) {
        return new ProcessSettings(code, handler, function, other, javaArguments, environment, snapStart);
    }

    /** The same with these arguments of the JVM, which come after those that Lambda gives. */
    public ProcessSettings withJavaArguments(List<String> others) {
        return new ProcessSettings(code, handler, function, java, others, environment, snapStart);
    }

    /** The same with these variables in place of those before. */
    public ProcessSettings withEnvironment(Map<String, String> others) {
        return new ProcessSettings(code, handler, function, java, javaArguments, others, snapStart);
    }

    /**
     * The same as Lambda starts it with SnapStart: {@code AWS_LAMBDA_INITIALIZATION_TYPE} is {@code snap-start}, the CRaC
     * hooks run once everything is initialised and again before the first invocation, and there are no keys in the
     * environment: credentials come from {@code AWS_CONTAINER_CREDENTIALS_FULL_URI}. No snapshot is made.
     */
    public ProcessSettings withSnapStart() {
        return new ProcessSettings(code, handler, function, java, javaArguments, environment, true);
    }

    private static String functionName(String handler) {
        int method = handler.indexOf("::");
        String type = method < 0 ? handler : handler.substring(0, method);
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
