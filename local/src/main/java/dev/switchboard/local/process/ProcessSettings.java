package dev.switchboard.local.process;

import dev.switchboard.local.lambda.FunctionConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Settings for the processes of a function.
 *
 * @param classPath the function's code: the jar, or the jars and folders, as absolute paths
 * @param handler the handler, as it is configured on Lambda: a class, or a class and a method ({@code Class::method})
 * @param function the name, the memory, the timeout, and the largest number of concurrent processes
 * @param java the {@code java} command
 * @param javaArguments further arguments of the JVM
 * @param environment the function's configured environment variables; those that Lambda sets itself are added
 * @param snapStart whether the processes behave like ones restored from a snapshot
 */
public record ProcessSettings(
        List<Path> classPath,
        String handler,
        FunctionConfiguration function,
        Path java,
        List<String> javaArguments,
        Map<String, String> environment,
        boolean snapStart) {

    /** Copies the collections. */
    public ProcessSettings {
        classPath = List.copyOf(classPath);
        javaArguments = List.copyOf(javaArguments);
        environment = Map.copyOf(environment);
    }

    /** Returns settings with this process's own Java, without environment variables and without SnapStart. */
    public static ProcessSettings of(List<Path> classPath, String handler) {
        return new ProcessSettings(
                classPath,
                handler,
                FunctionConfiguration.named(functionName(handler)),
                Path.of(System.getProperty("java.home"), "bin", "java"),
                List.of(),
                Map.of(),
                false);
    }

    /** Returns the name of the handler's class. */
    public String handlerClass() {
        int method = handler.indexOf("::");
        return method < 0 ? handler : handler.substring(0, method);
    }

    /** Returns these settings with a different function configuration. */
    public ProcessSettings withFunction(FunctionConfiguration other) {
        return new ProcessSettings(classPath, handler, other, java, javaArguments, environment, snapStart);
    }

    /** Returns these settings with a different {@code java} command. */
    public ProcessSettings withJava(Path other) {
        return new ProcessSettings(classPath, handler, function, other, javaArguments, environment, snapStart);
    }

    /** Returns these settings with other JVM arguments, which come after those that Lambda sets. */
    public ProcessSettings withJavaArguments(List<String> others) {
        return new ProcessSettings(classPath, handler, function, java, others, environment, snapStart);
    }

    /** Returns these settings with other environment variables. */
    public ProcessSettings withEnvironment(Map<String, String> others) {
        return new ProcessSettings(classPath, handler, function, java, javaArguments, others, snapStart);
    }

    /**
     * Returns these settings, changed so that processes start as under SnapStart. {@code
     * AWS_LAMBDA_INITIALIZATION_TYPE} is {@code snap-start}. The CRaC hooks run once everything is initialized, and
     * again before the first invocation. The environment contains no access keys: credentials come from {@code
     * AWS_CONTAINER_CREDENTIALS_FULL_URI}. No snapshot is taken.
     */
    public ProcessSettings withSnapStart() {
        return new ProcessSettings(classPath, handler, function, java, javaArguments, environment, true);
    }

    private static String functionName(String handler) {
        int method = handler.indexOf("::");
        String type = method < 0 ? handler : handler.substring(0, method);
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
