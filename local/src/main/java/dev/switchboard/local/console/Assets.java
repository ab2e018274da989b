package dev.switchboard.local.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The files of the console's page, read from the jar. No other file in the jar is served. */
final class Assets {

    private static final List<String> NAMES = List.of(
            "index.html",
            "base.css",
            "controls.css",
            "frame.css",
            "board.css",
            "connections.css",
            "events.css",
            "client.css",
            "icon.svg",
            "console.js",
            "api.js",
            "client.js",
            "clients.js",
            "connections.js",
            "elements.js",
            "events.js",
            "link.js",
            "notice.js",
            "views.js");

    private Assets() {}

    /** Returns the content of the file with the given name; empty if the page has no such file. */
    static Optional<String> read(String name) {
        return NAMES.contains(name) ? Optional.of(text(name)) : Optional.empty();
    }

    static String contentType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "text/javascript; charset=utf-8";
        };
    }

    private static String text(String name) {
        try (InputStream file = Assets.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The console's file " + name + " is not in the jar.");
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
