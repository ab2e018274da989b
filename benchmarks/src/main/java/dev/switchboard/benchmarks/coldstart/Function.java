package dev.switchboard.benchmarks.coldstart;

import dev.switchboard.benchmarks.lambda.RuntimeApiStandIn;
import dev.switchboard.benchmarks.machine.Jdk;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Lambda function in a separate process, started with the command that Lambda uses. */
final class Function implements AutoCloseable {
    private static final String RUNTIME_CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /** The names of the libraries of Lambda's Java runtime. Their jars are taken from this program's own class path. */
    private static final List<String> RUNTIME_JARS = List.of(
            "aws-lambda-java-runtime-interface-client",
            "aws-lambda-java-core",
            "aws-lambda-java-serialization",
            "utils-lite");

    /** The JVM options that Lambda sets. */
    private static final List<String> LAMBDA_OPTIONS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx400m");

    private final Process process;

    private Function(Process process) {
        this.process = process;
    }

    /** Starts a function, whose output is written to a file. */
    static Function start(
            Jdk jdk, Subject subject, List<String> options, RuntimeApiStandIn api, String aws, Path output)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(jdk.java().toString());
        command.addAll(LAMBDA_OPTIONS);
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(subject), RUNTIME_CLIENT, subject.handler()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("JAVA_TOOL"));
        builder.environment().putAll(environment(subject, api, aws));
        return new Function(builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start());
    }

    Process process() {
        return process;
    }

    /** Returns the resident memory of the process, in MiB. */
    double residentMiB() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024.0;
        }
    }

    private static Map<String, String> environment(Subject subject, RuntimeApiStandIn api, String aws) {
        return Map.of(
                "AWS_LAMBDA_RUNTIME_API", api.address(),
                "AWS_LAMBDA_FUNCTION_NAME", "benchmark",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512",
                "_HANDLER", subject.handler(),
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "any",
                "AWS_SECRET_ACCESS_KEY", "any",
                "AWS_ENDPOINT_URL_DYNAMODB", aws,
                "WEBSOCKET_API_ENDPOINT", aws + "/dev",
                "CONNECTIONS_TABLE", "connections");
    }

    private static String classPath(Subject subject) {
        Stream<String> runtime = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> RUNTIME_JARS.stream()
                        .anyMatch(
                                name -> Path.of(entry).getFileName().toString().startsWith(name)));
        return Stream.concat(runtime, Stream.of(subject.jar().toString()))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Shuts the process down in an orderly way, so that the JVM writes its recording. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("The function did not end in time");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
