package dev.switchboard.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** One process's part of the log: each line begins with the process's name. */
record ProcessLog(PrintStream out, String process) {

    /** In one call, so that lines of several processes do not mix. */
    void line(String text) {
        out.println(process + " | " + text);
    }

    /** Passes on what the process prints, until it ends. */
    void copy(InputStream printed) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(printed, StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::line);
        } catch (IOException | UncheckedIOException ended) {
            // Killed while it was printing.
        }
    }
}
