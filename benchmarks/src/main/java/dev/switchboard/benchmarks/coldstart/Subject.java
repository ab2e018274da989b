package dev.switchboard.benchmarks.coldstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The handlers that the cold-start benchmark compares. Each handler is packaged for deployment, and all handlers do the
 * same work.
 */
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

    /** Returns the name of the class that Lambda calls. */
    String handler() {
        return handler;
    }

    /** Returns the jar that would be deployed. */
    Path jar() {
        Path target = Path.of("benchmarks/handlers", module, "target").toAbsolutePath();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "benchmark-handler-*-function.jar")) {
            List<Path> found = new ArrayList<>();
            jars.forEach(found::add);
            if (found.size() != 1) {
                throw new IllegalStateException("Expected one function's jar in " + target + ", but found " + found);
            }
            return found.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
