package dev.switchboard.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The other end of a {@link Child}: what it is told, and its answers. */
final class Lines {
    /** Does what the words of a line say, and answers. */
    interface Command {
        String execute(String[] words) throws Exception;
    }

    private Lines() {}

    /** Until there is nothing more to be told. */
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
