package dev.switchboard.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes the log lines of a process. Each line begins with the process's name. */
record ProcessLog(PrintStream out, String process) {

    /** Prints a line in one call, so that lines of several processes do not mix. */
    void line(String text) {
        out.println(process + " | " + text);
    }

    /** Copies the output of the process until it ends. */
    void copy(InputStream printed) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(printed, StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::line);
        } catch (IOException | UncheckedIOException ended) {
            // The process was killed while it was printing.
        }
    }
}
