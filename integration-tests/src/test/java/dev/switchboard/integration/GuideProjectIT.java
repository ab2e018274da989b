package dev.switchboard.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The project that the guide shows, taken from the guide and built by Maven outside of this one. */
@Timeout(300)
class GuideProjectIT {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final String ROUTES = """
            package com.acme.chat;

            import dev.switchboard.annotation.WebSocketRoute;

            public final class ChatRoutes {
                @WebSocketRoute("echo")
                Echo echo(Echo message) {
                    return message;
                }

                record Echo(String text) {}
            }
            """;

    @TempDir
    Path folder;

    @AfterEach
    void unlink() throws IOException {
        try (Stream<Path> groups = Files.list(folder.resolve("repository"))) {
            for (Path link : groups.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    @Test
    void packsOneJarWithTheHandlerAndTheRuntime() throws Exception {
        Path project = folder.resolve("project");
        Path sources = Files.createDirectories(project.resolve("src/main/java/com/acme/chat"));
        Files.writeString(project.resolve("pom.xml"), pomOfTheGuide());
        Files.writeString(sources.resolve("ChatRoutes.java"), ROUTES);
        Path repository = repository();

        Path output = folder.resolve("output.txt");
        Process maven = new ProcessBuilder("mvn", "-B", "-q", "-Dmaven.repo.local=" + repository, "package")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(maven.waitFor(280, TimeUnit.SECONDS)).isTrue();
        assertThat(maven.exitValue()).as(Files.readString(output)).isZero();
        try (JarFile jar = new JarFile(project.resolve("target/chat.jar").toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .contains(
                            "com/acme/chat/ChatRoutesHandler.class",
                            "com/acme/chat/ChatRoutes_EchoJson.class",
                            "dev/switchboard/WebSocketLambda.class",
                            "software/amazon/awssdk/services/dynamodb/DynamoDbClient.class")
                    .noneMatch(name -> name.startsWith("dev/switchboard/processor/") || name.startsWith("io/netty/"));
        }
    }

    private static String pomOfTheGuide() throws IOException {
        String guide = Files.readString(ROOT.resolve("docs/guide.md"));
        int begin = guide.indexOf("<project xmlns=");
        return guide.substring(begin, guide.indexOf("```", begin));
    }

    /** What this build has downloaded, and beside it, as if installed, what it has made: the repository itself is left alone. */
    private Path repository() throws Exception {
        Path repository = Files.createDirectories(folder.resolve("repository"));
        Path downloaded = downloaded();
        try (Stream<Path> groups = Files.list(downloaded)) {
            for (Path group : groups.filter(path -> !path.endsWith("dev")).toList()) {
                Files.createSymbolicLink(repository.resolve(group.getFileName()), group);
            }
        }
        Path ours = repository.resolve("dev/switchboard");
        install(ours, "switchboard-parent", ROOT.resolve("pom.xml"), List.of());
        for (String module : List.of("annotations", "runtime", "processor")) {
            install(
                    ours,
                    "switchboard-" + module,
                    ROOT.resolve(module).resolve("pom.xml"),
                    List.of(ROOT.resolve(module).resolve("target/switchboard-" + module + "-" + VERSION + ".jar")));
        }
        return repository;
    }

    /** From where JUnit has come: {@code <repository>/org/junit/jupiter/junit-jupiter-api/<version>/<jar>}. */
    private static Path downloaded() throws URISyntaxException {
        Path jar = Path.of(
                Test.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return jar.resolve("../../../../../..").normalize();
    }

    private static void install(Path ours, String artifact, Path pom, List<Path> jars) throws IOException {
        Path place = Files.createDirectories(ours.resolve(artifact).resolve(VERSION));
        Files.copy(pom, place.resolve(artifact + "-" + VERSION + ".pom"));
        for (Path jar : jars) {
            Files.copy(jar, place.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
