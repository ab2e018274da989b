package dev.switchboard.sample.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests that the jar to deploy contains everything that the function needs on Lambda, and leaves out the rest. */
class ChatJarIT {
    private static final Path JAR = Path.of(System.getProperty("chat.jar"));
    private static ZipFile jar;

    @BeforeAll
    static void open() throws IOException {
        jar = new ZipFile(JAR.toFile());
    }

    @AfterAll
    static void close() throws IOException {
        jar.close();
    }

    @Test
    void isTheOnlyJarInTarget() throws IOException {
        try (var files = Files.list(JAR.getParent())) {
            assertThat(files.filter(file -> file.toString().endsWith(".jar"))).containsExactly(JAR);
        }
    }

    @Test
    void staysBelowEightMegabytes() throws IOException {
        assertThat(Files.size(JAR)).isLessThan(8_000_000);
    }

    @Test
    void hasTheHandlerTheRuntimeAndTheAwsClients() {
        assertThat(names())
                .contains(
                        "dev/switchboard/sample/chat/ChatRoutesHandler.class",
                        "dev/switchboard/sample/chat/ChatMessageJson.class",
                        "dev/switchboard/lambda/WebSocketLambda.class",
                        "com/amazonaws/services/lambda/runtime/RequestStreamHandler.class",
                        "com/amazonaws/services/lambda/runtime/events/APIGatewayV2WebSocketEvent.class",
                        "com/fasterxml/jackson/core/JsonFactory.class",
                        "software/amazon/awssdk/services/dynamodb/DynamoDbClient.class",
                        "software/amazon/awssdk/services/apigatewaymanagementapi/ApiGatewayManagementApiClient.class",
                        "software/amazon/awssdk/http/urlconnection/UrlConnectionHttpClient.class",
                        "org/slf4j/LoggerFactory.class");
    }

    @Test
    void leavesOutWhatIsNeverLoaded() {
        assertThat(names())
                .isNotEmpty()
                .noneMatch(name -> startsWithAny(
                        name,
                        "io/netty/",
                        "software/amazon/awssdk/http/nio/",
                        "software/amazon/awssdk/http/apache",
                        "org/apache/",
                        "dev/switchboard/processor/",
                        "com/palantir/",
                        "dev/switchboard/local/",
                        "org/junit/",
                        "org/assertj/",
                        "org/joda/",
                        "web/",
                        "META-INF/maven/",
                        "META-INF/versions/"));
        assertThat(names())
                .isNotEmpty()
                .noneMatch(name -> name.endsWith(".html") || name.endsWith(".js") || name.endsWith("Test.class"));
    }

    @Test
    void hasNoSignaturesOfTheOriginalJars() {
        assertThat(names()).isNotEmpty().noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)"));
    }

    @Test
    void namesTheAuthorsOfItsLibraries() throws IOException {
        assertThat(names()).contains("META-INF/LICENSE", "META-INF/LICENSE.txt", "META-INF/FastDoubleParser-LICENSE");
        assertThat(text("META-INF/NOTICE")).contains("Switchboard", "Jackson JSON processor", "AWS SDK for Java 2.0");
    }

    @Test
    void listsOnlyServicesThatItContains() throws IOException {
        Set<String> services = names();
        services.removeIf(name -> !name.startsWith("META-INF/services/") || name.endsWith("/"));
        assertThat(services).isNotEmpty();
        for (String service : services) {
            assertThat(text(service).lines().filter(line -> !line.isBlank() && !line.startsWith("#")))
                    .as(service)
                    .isNotEmpty()
                    .allMatch(name -> names().contains(name.replace('.', '/') + ".class"));
        }
    }

    @Test
    void hasNoBuildTime() {
        // Timestamps would make two builds of the same sources differ.
        LocalDateTime fixed = Instant.parse(System.getProperty("built.at"))
                .atOffset(ZoneOffset.UTC)
                .toLocalDateTime();
        assertThat(jar.stream().filter(entry -> entry.getTimeLocal().isAfter(fixed)))
                .isEmpty();
    }

    @Test
    void loadsItsHandlerWithNothingElseOnTheClassPath() throws Exception {
        try (var alone = new URLClassLoader(new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Class<?> handler = Class.forName("dev.switchboard.sample.chat.ChatRoutesHandler", true, alone);
            Object built = handler.getConstructor().newInstance();
            assertThat(handler.getMethod("routes").invoke(built)).asString().contains("chat_message");
        }
    }

    private static Set<String> names() {
        return jar.stream().map(ZipEntry::getName).collect(toCollection(LinkedHashSet::new));
    }

    private static boolean startsWithAny(String name, String... prefixes) {
        for (String prefix : prefixes) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static String text(String name) throws IOException {
        try (var in = jar.getInputStream(jar.getEntry(name))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
