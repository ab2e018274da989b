package dev.switchboard.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the script that creates an AOT cache for the sample's jar. The script needs Java 25, because older JVMs cannot
 * create a cache in a single step.
 */
@EnabledForJreRange(min = JRE.JAVA_25)
class AotCacheIT {
    private static final Path SAMPLE = Path.of(System.getProperty("project.root"), "sample-chat");
    private static final String HANDLER = "dev.switchboard.sample.chat.ChatRoutesHandler";
    private static final String RUNTIME_CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final List<String> PARTS = List.of("aws-lambda-java-", "utils-lite-");

    @TempDir
    Path folder;

    private Path runtime;
    private Path jar;
    private Path cache;

    @BeforeEach
    void gather() throws IOException {
        runtime = Files.createDirectory(folder.resolve("runtime"));
        jar = SAMPLE.resolve("target/chat.jar");
        cache = folder.resolve("chat.aot");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            Path file = Path.of(entry);
            if (PARTS.stream().anyMatch(file.getFileName().toString()::startsWith)) {
                Files.copy(file, runtime.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aFunctionStartsFromTheCacheAndAnswers() throws Exception {
        String output = run(
                0,
                SAMPLE.resolve("aot/make-cache").toString(),
                jar.toString(),
                HANDLER,
                runtime.toString(),
                cache.toString());

        assertThat(output).contains("The function has started with it and answered.");
        assertThat(cache).isNotEmptyFile();
    }

    @Test
    void aCacheThatTheJvmRejectsIsReported() throws Exception {
        Files.writeString(cache, "This is not a cache.");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        String output = run(
                1,
                java,
                SAMPLE.resolve("aot/TrainingRun.java").toString(),
                HANDLER,
                java,
                "-XX:AOTCache=" + cache,
                "-XX:AOTMode=on",
                "-cp",
                runtime + "/*:" + jar,
                RUNTIME_CLIENT,
                HANDLER);

        assertThat(output).contains("Loading static archive failed.", "The function gave no answer: status 1.");
    }

    private String run(int status, String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String printed = Files.readString(output);
        assertThat(process.exitValue())
                .as(Arrays.toString(command) + "\n" + printed)
                .isEqualTo(status);
        return printed;
    }
}
