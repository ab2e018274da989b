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

/** Tests that the example project in the guide can be built with Maven, outside of this project. */
@Timeout(300)
class GuideProjectIT {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final String VERSION = System.getProperty("built.version");
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

    private static final String TEST = """
            package com.acme.chat;

            import static org.junit.jupiter.api.Assertions.assertEquals;

            import dev.switchboard.local.testkit.TestClient;
            import dev.switchboard.local.testkit.TestClients;
            import dev.switchboard.local.testkit.WebSocketTest;
            import org.junit.jupiter.api.Test;

            @WebSocketTest(ChatRoutes.class)
            class EchoTest {
                @Test
                void echoes(TestClients clients) {
                    TestClient alice = clients.connect();
                    alice.send("echo", new ChatRoutes.Echo("hello"));
                    assertEquals("hello", alice.next(ChatRoutes.Echo.class).text());
                }
            }
            """;
    private static final String OTHER_FUNCTIONS = """
            package com.acme.chat;

            import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
            import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
            import com.amazonaws.services.lambda.runtime.events.SNSEvent;
            import com.amazonaws.services.lambda.runtime.events.SQSEvent;
            import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;

            public final class OtherFunctions {
                public String queue(SQSEvent event) {
                    return event.getRecords().get(0).getBody();
                }

                public String topic(SNSEvent event) {
                    return event.getRecords().get(0).getSNS().getTimestamp().toString();
                }

                public String stream(KinesisEvent event) {
                    return event.getRecords().get(0).getKinesis().getApproximateArrivalTimestamp().toInstant().toString();
                }

                public String table(DynamodbEvent event) {
                    return event.getRecords().get(0).getDynamodb().getApproximateCreationDateTime().toInstant().toString();
                }

                public String schedule(ScheduledEvent event) {
                    return event.getTime().toString();
                }
            }
            """;

    @TempDir
    Path folder;

    @AfterEach
    void unlink() throws IOException {
        if (Files.notExists(folder.resolve("repository"))) {
            return;
        }
        try (Stream<Path> groups = Files.list(folder.resolve("repository"))) {
            for (Path link : groups.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    @Test
    void packsOneJarWithTheHandlerAndTheRuntime() throws Exception {
        Path project = project(pomOfTheGuide());

        maven(project, "package");

        try (JarFile jar = new JarFile(project.resolve("target/chat.jar").toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .contains(
                            "com/acme/chat/ChatRoutesHandler.class",
                            "com/acme/chat/ChatRoutes_EchoJson.class",
                            "dev/switchboard/lambda/WebSocketLambda.class",
                            "software/amazon/awssdk/services/dynamodb/DynamoDbClient.class")
                    .noneMatch(name -> name.startsWith("dev/switchboard/processor/") || name.startsWith("io/netty/"));
        }
        try (OtherFunctions functions = new OtherFunctions(project.resolve("target/chat.jar"))) {
            assertThat(functions.handle("queue", "{'Records':[{'messageId':'1','body':'hello'}]}"))
                    .isEqualTo("hello");
            assertThat(functions.handle("topic", "{'Records':[{'Sns':{'Timestamp':'2026-01-02T03:04:05.000Z'}}]}"))
                    .isEqualTo("2026-01-02T03:04:05.000Z");
            assertThat(functions.handle(
                            "stream", "{'Records':[{'kinesis':{'approximateArrivalTimestamp':1767323045.5}}]}"))
                    .isEqualTo("2026-01-02T03:04:05.500Z");
            assertThat(functions.handle(
                            "table", "{'Records':[{'dynamodb':{'ApproximateCreationDateTime':1767323045}}]}"))
                    .isEqualTo("2026-01-02T03:04:05Z");
            assertThat(functions.handle("schedule", "{'time':'2026-01-02T03:04:05Z'}"))
                    .isEqualTo("2026-01-02T03:04:05.000Z");
        }
    }

    @Test
    void runsATestWithTheDependencyOfThePageAboutTesting() throws Exception {
        String testing = Files.readString(ROOT.resolve("docs/testing.md"));
        Path project = project(
                pomOfTheGuide().replace("  </dependencies>", block(testing, "<dependency>") + "  </dependencies>"));
        Path tests = Files.createDirectories(project.resolve("src/test/java/com/acme/chat"));
        Files.writeString(tests.resolve("EchoTest.java"), TEST);

        maven(project, "test");

        assertThat(project.resolve("target/surefire-reports/TEST-com.acme.chat.EchoTest.xml"))
                .content()
                .contains("tests=\"1\"", "failures=\"0\"", "errors=\"0\"", "skipped=\"0\"");
    }

    @Test
    void thePageAboutTestingHasTheSamePluginAsTheGuide() throws IOException {
        String plugin = block(Files.readString(ROOT.resolve("docs/testing.md")), "<plugin>");

        assertThat(pomOfTheGuide()).contains(plugin.indent(6));
    }

    private Path project(String pom) throws IOException {
        Path project = folder.resolve("project");
        Path sources = Files.createDirectories(project.resolve("src/main/java/com/acme/chat"));
        Files.writeString(project.resolve("pom.xml"), pom);
        Files.writeString(sources.resolve("ChatRoutes.java"), ROUTES);
        Files.writeString(sources.resolve("OtherFunctions.java"), OTHER_FUNCTIONS);
        return project;
    }

    private void maven(Path project, String phase) throws Exception {
        Path output = folder.resolve("output.txt");
        Process maven = new ProcessBuilder("mvn", "-B", "-q", "-Dmaven.repo.local=" + repository(), phase)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(maven.waitFor(280, TimeUnit.SECONDS)).isTrue();
        assertThat(maven.exitValue()).as(Files.readString(output)).isZero();
    }

    /** Returns the XML block that begins with the given text on a page. */
    private static String block(String page, String text) {
        int begin = page.indexOf("```xml\n" + text) + "```xml\n".length();
        return page.substring(begin, page.indexOf("```", begin));
    }

    private static String pomOfTheGuide() throws IOException {
        String guide = Files.readString(ROOT.resolve("docs/guide.md"));
        int begin = guide.indexOf("<project xmlns=");
        return guide.substring(begin, guide.indexOf("```", begin));
    }

    /**
     * Creates a Maven repository with links to everything that this build has downloaded, and with the jars of this
     * build. The user's repository is not changed.
     */
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
        for (String module : List.of("annotations", "runtime", "processor", "local")) {
            install(
                    ours,
                    "switchboard-" + module,
                    ROOT.resolve(module).resolve("pom.xml"),
                    List.of(ROOT.resolve(module).resolve("target/switchboard-" + module + "-" + VERSION + ".jar")));
        }
        return repository;
    }

    /**
     * Returns the user's Maven repository, which is found from the path of JUnit's jar: {@code
     * <repository>/org/junit/jupiter/junit-jupiter-api/<version>/<jar>}.
     */
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
