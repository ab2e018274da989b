package dev.switchboard.benchmarks.coldstart;

import java.nio.file.Path;

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
        return Path.of(
                        "benchmarks/handlers",
                        module,
                        "target",
                        "benchmark-handler-" + module + "-0.1.0-SNAPSHOT-function.jar")
                .toAbsolutePath();
    }
}
