package dev.switchboard.benchmarks.coldstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One of the handlers that are compared: packed to be deployed, all doing the same work. */
enum Subject {
    GENERATED("generated", "dev.switchboard.benchmarks.handler.generated.JoinRoutesHandler"),
    CAREFUL("careful", "dev.switchboard.benchmarks.handler.careful.CarefulHandler"),
    CARELESS("careless", "dev.switchboard.benchmarks.handler.careless.CarelessHandler");

    private final String module;
    private final String handler;

    Subject(String module, String handler) {
        this.module = module;
        this.handler = handler;
    }

    /** What Lambda is told to call. */
    String handler() {
        return handler;
    }

    /** What would be deployed. */
    Path jar() {
        Path target = Path.of("benchmarks/handlers", module, "target").toAbsolutePath();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "benchmark-handler-*-function.jar")) {
            List<Path> found = new ArrayList<>();
            jars.forEach(found::add);
            if (found.size() != 1) {
                throw new IllegalStateException(target + " has to have one function's jar, but has " + found);
            }
            return found.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
