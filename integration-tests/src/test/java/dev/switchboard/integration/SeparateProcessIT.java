package dev.switchboard.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.local.DevServer;
import dev.switchboard.local.DevServerBuilder;
import dev.switchboard.local.FunctionCode;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests the generated handler as it runs on Lambda: in a process with AWS's runtime client, configured by environment
 * variables.
 */
class SeparateProcessIT {
    private final TestTable table = TestTable.create();
    private DevServer server;

    @BeforeEach
    void start() throws Exception {
        FunctionCode code = FunctionCode.ofClassPath(
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        server = withTable(DevServer.runningProcesses(code, RoomRoutesHandler.class.getName()), table)
                .start();
    }

    static DevServerBuilder withTable(DevServerBuilder server, TestTable table) {
        DynamoDb.shared().environment().forEach((name, value) -> {
            if (name.startsWith("AWS_") && !name.startsWith("AWS_LAMBDA_")) {
                server.environmentVariable(name, value);
            }
        });
        return server.connectionsTable(table.name()).port(0).quiet();
    }

    @AfterEach
    void stop() {
        server.close();
        table.close();
    }

    @Test
    void deliversToEveryoneUpdatesTheTableAndAnswersErrors() throws Throwable {
        Client alice = Client.connect(server.webSocket(), "userId=alice&note=window");
        Client bob = Client.connect(server.webSocket(), "userId=bob");
        assertThat(table.store(Clock.systemUTC()).findAll().toList()).hasSize(2);

        alice.send("{\"action\":\"say\",\"text\":\"hello\"}");
        assertThat(alice.next()).isEqualTo("{\"type\":\"said\",\"text\":\"hello\"}");
        assertThat(bob.next()).isEqualTo("{\"type\":\"said\",\"text\":\"hello\"}");
        bob.send("{\"action\":\"me\"}");
        assertThat(bob.next()).contains("\"userId\":\"bob\"");
        alice.send("{\"action\":\"fail\"}");
        assertThat(alice.next()).startsWith("{\"type\":\"error\",\"code\":\"internal_error\"");

        alice.leave();
        bob.leave();
        Eventually.holds(() -> assertThat(table.items()).isEmpty());
    }
}
