package dev.switchboard.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Reads commands and prints their answers, in the process that a {@link Child} has started. */
final class Lines {
    /** A function that runs a command, given as the words of a line, and returns the answer. */
    interface Command {
        String execute(String[] words) throws Exception;
    }

    private Lines() {}

    /** Runs commands until the standard input ends. */
    static void serve(Command command) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            say(command.execute(line.split(" ", -1)));
        }
    }

    static void say(String answer) throws IOException {
        System.out.println(answer);
        System.out.flush();
    }
}
