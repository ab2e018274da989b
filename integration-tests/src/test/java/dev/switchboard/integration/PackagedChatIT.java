package dev.switchboard.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.local.DevServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the sample's deployable jar, run with the environment variables of its template. */
class PackagedChatIT {
    private static final Path JAR = Path.of(System.getProperty("chat.jar", "../sample-chat/target/chat.jar"));

    private final TestTable table = TestTable.create();
    private DevServer server;

    @BeforeEach
    void start() throws Exception {
        server = SeparateProcessIT.withTable(
                        DevServer.runningJar(JAR, "dev.switchboard.sample.chat.ChatRoutesHandler"), table)
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
        table.close();
    }

    @Test
    void theFunctionHasExactlyTheVariablesOfTheTemplate() throws Exception {
        String template = Files.readString(JAR.resolveSibling("template.yaml"));

        assertThat(FunctionEnvironment.configured())
                .containsExactly(TemplateEnvironment.of(template).values(server, table.name()));
    }

    @Test
    void clientsCanChat() throws Throwable {
        Client alice = Client.connect(server.webSocket(), "userId=alice");
        Client bob = Client.connect(server.webSocket(), "userId=bob");

        bob.send("{\"action\":\"join\"}");
        assertThat(alice.next()).contains("\"event\":\"user_joined\"", "bob joined");
        alice.send("{\"action\":\"chat_message\",\"id\":\"m1\",\"text\":\"hello\"}");
        assertThat(bob.next()).startsWith("{\"type\":\"chat_response\",\"messageId\":\"m1\",\"content\":\"hello\"");
        assertThat(alice.next()).startsWith("{\"type\":\"chat_response\",\"messageId\":\"m1\",\"content\":\"hello\"");
        alice.send("{\"action\":\"who\",\"correlationId\":\"c1\"}");
        assertThat(alice.next()).isEqualTo("{\"users\":[\"alice\",\"bob\"],\"correlationId\":\"c1\"}");

        bob.leave();
        assertThat(alice.next()).contains("\"event\":\"user_left\"", "bob left");
        alice.leave();
        Eventually.holds(() -> assertThat(table.items()).isEmpty());
    }
}
