package dev.switchboard.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is started for an execution environment: {@code java} with AWS's runtime client and the function's code. */
final class JavaCommand {

    /** Of a function's memory, Lambda leaves this share to the heap. */
    private static final double HEAP_SHARE = 0.85;

    private final ProcessSettings settings;
    private final Host host;

    JavaCommand(ProcessSettings settings, Host host) {
        this.settings = settings;
        this.host = host;
    }

    /**
     * Starts it.
     *
     * @param environment its variables; it inherits none
     * @throws IOException if there is no such {@code java}
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
                // The runtime client's native library; newer JVMs warn of each that nobody has allowed.
                "--enable-native-access=ALL-UNNAMED",
                "-D" + NativeLibrary.PROPERTY + "=" + host.nativeLibrary()));
        if (settings.snapStart()) {
            command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
        }
        command.addAll(settings.javaArguments());
        command.addAll(List.of("-cp", classPath(), RuntimeClient.MAIN_CLASS, settings.handler()));
        return command;
    }

    /** AWS's client first, as its classes come first on Lambda. */
    private String classPath() {
        return Stream.concat(host.runtimeClient().stream(), settings.code().classPath().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
