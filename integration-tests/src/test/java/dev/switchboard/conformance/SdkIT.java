package dev.switchboard.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.fixtures.WireClient;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.ApiGatewayManagementApiException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.ForbiddenException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GetConnectionResponse;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PayloadTooLargeException;

/**
 * Tests that the AWS SDK for Java can call the {@code @connections} API, and turns the API's errors into exceptions.
 */
@ConformanceTest
class SdkIT {
    private final Stack stack;
    private final ApiGatewayManagementApiClient sdk;
    private Observer observer;
    private WireClient client;
    private String id;

    SdkIT(Stack stack) {
        this.stack = stack;
        this.sdk = stack.callbacks().sdk();
    }

    @BeforeEach
    void connect() throws IOException {
        observer = stack.observer();
        client = stack.connect(Api.FULL, "observer", observer.id());
        id = observer.event("$connect").connectionId();
    }

    @AfterEach
    void leave() throws IOException {
        client.close();
        observer.close();
    }

    @Test
    void t62_postGetAndDelete() throws IOException {
        post(sdk, id, "hällo 🚀");
        assertThat(client.nextText()).isEqualTo("hällo 🚀");

        GetConnectionResponse connection = sdk.getConnection(get -> get.connectionId(id));
        assertThat(connection.connectedAt()).isBeforeOrEqualTo(connection.lastActiveAt());
        assertThat(connection.identity().sourceIp()).isNotBlank();

        sdk.deleteConnection(delete -> delete.connectionId(id));
        assertThat(client.next().closeCode()).isEqualTo(1000);
    }

    @Test
    void t62_callForAClosedConnectionThrowsGoneException() throws IOException {
        client.leave();
        observer.event("$disconnect");

        assertThatThrownBy(() -> post(sdk, id, "x")).isInstanceOf(GoneException.class);
        assertThatThrownBy(() -> sdk.getConnection(get -> get.connectionId(id))).isInstanceOf(GoneException.class);
        assertThatThrownBy(() -> sdk.deleteConnection(delete -> delete.connectionId(id)))
                .isInstanceOf(GoneException.class);
    }

    @Test
    void t62_otherErrorsThrowTheExceptionsOfTheSdk() {
        assertThatThrownBy(() -> post(sdk, "not-an-id!", "x"))
                .isInstanceOfSatisfying(
                        ApiGatewayManagementApiException.class,
                        thrown -> assertThat(thrown.statusCode()).isEqualTo(400));
        assertThatThrownBy(() -> post(sdk, id, "x".repeat(128 * 1024 + 1)))
                .isInstanceOf(PayloadTooLargeException.class);
        URI elsewhere = stack.callbacks().endpoint().resolve("/no-such-stage");
        try (ApiGatewayManagementApiClient wrong = stack.callbacks().sdkAt(elsewhere)) {
            assertThatThrownBy(() -> post(wrong, id, "x")).isInstanceOf(ForbiddenException.class);
        }
    }

    private static void post(ApiGatewayManagementApiClient sdk, String connectionId, String data) {
        sdk.postToConnection(post -> post.connectionId(connectionId).data(SdkBytes.fromUtf8String(data)));
    }
}
