package dev.switchboard.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts {@code java} with AWS's runtime client and the function's code, for an execution environment. */
final class JavaCommand {

    /** Share of the function's memory that Lambda gives to the heap. */
    private static final double HEAP_SHARE = 0.85;

    private final ProcessSettings settings;
    private final Host host;

    JavaCommand(ProcessSettings settings, Host host) {
        this.settings = settings;
        this.host = host;
    }

    /**
     * Starts the process.
     *
     * @param environment the process's environment variables; the process does not inherit any others
     * @throws IOException if the {@code java} command does not exist
     */
    Process start(Map<String, String> environment) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command()).directory(host.root().toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private List<String> command() {
        int heap = (int) (settings.function().memoryMegabytes() * HEAP_SHARE);
        List<String> command = new ArrayList<>(List.of(
                settings.java().toString(),
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // Newer JVMs warn about native libraries such as the runtime client's unless access is enabled.
                "--enable-native-access=ALL-UNNAMED",
                "-D" + NativeLibrary.PROPERTY + "=" + host.nativeLibrary()));
        if (settings.snapStart()) {
            command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
        }
        command.addAll(settings.javaArguments());
        command.addAll(List.of("-cp", classPath(), RuntimeClient.MAIN_CLASS, settings.handler()));
        return command;
    }

    /** Returns the class path with AWS's client first, because the client's classes come first on Lambda. */
    private String classPath() {
        return Stream.concat(host.runtimeClient().stream(), settings.classPath().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
