package dev.switchboard.benchmarks.load;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java program in a child process, with this program's class path. The program answers each line of input. */
public final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader in;
    private final BufferedWriter out;

    /** Starts the program, which shares the standard error of this program. */
    public Child(Class<?> main, List<String> jvmOptions, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(Arrays.asList(arguments));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        in = process.inputReader(StandardCharsets.UTF_8);
        out = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Sends a line, waits for the answer, and returns its words as {@link #answer} does. */
    public String[] ask(String line, String begin) throws IOException {
        out.write(line);
        out.newLine();
        out.flush();
        return answer(begin);
    }

    /**
     * Returns the words of the next line that the process prints, without the first word.
     *
     * @throws IOException if the line does not begin with the expected word
     */
    public String[] answer(String begin) throws IOException {
        String line = in.readLine();
        if (line == null || !line.startsWith(begin)) {
            throw new IOException("Expected \"" + begin + "\", but the process printed: " + line);
        }
        String[] words = line.split(" ", -1);
        return Arrays.copyOfRange(words, 1, words.length);
    }

    /** Closes the standard input of the process, which then ends. */
    @Override
    public void close() throws IOException {
        out.close();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
