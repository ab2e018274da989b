package dev.switchboard.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.switchboard.aws.DynamoDbConnectionStore;
import dev.switchboard.aws.ManagementApiGateway;
import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionChange;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.internal.EnvironmentVariables;
import dev.switchboard.internal.aws.AwsClients;
import dev.switchboard.internal.aws.AwsSettings;
import dev.switchboard.message.ConnectionGateway;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Tests that the role in the deployment template allows exactly the calls that the runtime makes. {@link RoleGuard}
 * checks that each call is allowed, and these tests check that nothing else is allowed.
 */
class RoleIT {
    @Test
    void theRoleAllowsOnlyCallsThatTheRuntimeMakes() throws IOException {
        try (TestTable table = TestTable.create();
                GatewayStub stub = new GatewayStub()) {
            stub.answersFor("gone=", 410);
            Set<String> seen = RoleGuard.seenDuring(() -> {
                everythingOn(table.store(Clock.systemUTC()));
                everythingOn(new ManagementApiGateway(AwsClients.managementApi(
                        new AwsSettings(
                                new EnvironmentVariables(DynamoDb.shared().environment())),
                        stub.endpoint())));
            });

            // The permissions for logs are left out, because Lambda itself writes the logs with the function's role.
            Set<String> allowed = Role.ofTemplate("room").allowed().stream()
                    .filter(call -> !call.startsWith("logs:"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(seen).isEqualTo(allowed);
        }
    }

    @Test
    void theRoleNamesAResourceForEveryAction() {
        assertThat(Role.ofTemplate("room").allowed())
                .isNotEmpty()
                .allMatch(call -> call.matches("(logs:\\w+ HandlerLogs.Arn"
                        + "|dynamodb:\\w+ Connections(/index/userId-index)?"
                        + "|execute-api:ManageConnections (POST|GET|DELETE)/@connections/\\*)"));
    }

    @Test
    void theRoleIsCheckedForEveryCall() {
        try (TestTable table = TestTable.create()) {
            ConnectionStore store = new DynamoDbConnectionStore(table.client(), table.name(), Clock.systemUTC());

            assertThat(RoleGuard.seenDuring(() -> store.findByConnectionId("a=")))
                    .containsExactly("dynamodb:GetItem Connections");
        }
        assertThat(Role.of("""
                                - Sid: One
                                  Effect: Allow
                                  Action: dynamodb:Query
                                  Resource: !Sub ${Connections.Arn}/index/userId-index
                """).allowed()).containsExactly("dynamodb:Query Connections/index/userId-index");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> RoleGuard.check("dynamodb:DeleteTable Connections"))
                .withMessage("The role in the deployment template does not allow dynamodb:DeleteTable Connections");
    }

    private static void everythingOn(ConnectionStore store) {
        Instant now = Instant.now();
        store.save(new Connection("a=", Optional.of("alice"), now, now.plusSeconds(600), Map.of(), Optional.empty()));
        assertThat(store.findByConnectionId("a=")).isPresent();
        assertThat(store.findByUser("alice").count()).isEqualTo(1);
        assertThat(store.findAll().count()).isEqualTo(1);
        store.extend("a=", now.plusSeconds(700));
        store.save(new Connection("a=", Optional.of("bob"), now, now.plusSeconds(600), Map.of(), Optional.empty()));
        assertThat(store.update("a=", ConnectionChange.ofAttribute("room", "two")))
                .isPresent();
        store.deleteGone("a=", now, Optional.empty());
        assertThat(store.remove("a=")).isPresent();
        store.deleteIfConnectedBefore("a=", now);
        store.delete("a=");
        store.deleteAll(List.of("b=", "c="));
    }

    private static void everythingOn(ConnectionGateway gateway) {
        gateway.post("a=", new byte[] {'1'}, Duration.ofSeconds(5));
        gateway.delete("a=");
        gateway.get("gone=");
    }
}
