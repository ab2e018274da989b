package dev.switchboard.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests Lambda authorizers. Numbers such as {@code t19} in test names are explained in {@code docs/conformance.md}. */
class AuthorizerTest {

    private static final String ARN = "arn:aws:execute-api:us-east-1:000000000000:a1b2c3d4e5/dev/$connect";
    private static final String HEADER = "route.request.header.Authorization";
    private static final StageConfiguration STAGE = GatewayFixture.configuration(
            "$request.body.action",
            StageRoute.oneWay("$connect"),
            StageRoute.oneWay("$disconnect"),
            StageRoute.oneWay("$default"));

    private final GatewayFixture fixture = new GatewayFixture(STAGE, new String[0]);

    @BeforeEach
    void allowEverybody() {
        fixture.authorizer.answers("$connect", allow(ARN));
    }

    @ParameterizedTest
    @CsvSource({
        "route.request.header.Authorization, /dev",
        "route.request.header.Empty, /dev",
        "route.request.querystring.token, /dev",
        "route.request.querystring.token, /dev?token=",
        "route.request.querystring.token, /dev?Token=x",
        "stageVariables.tenant, /dev",
        "context.identity.userAgent, /dev",
    })
    void t19_missingIdentitySourceIs401WithoutCallingTheAuthorizer(String source, String target) {
        GatewayFixture strict = new GatewayFixture(STAGE, "context.connectionId", source);

        FakeClient client = strict.connect(target, new HttpHeader("Empty", ""));

        assertThat(client.rejectedWith()).isEqualTo(401);
        assertThat(strict.authorizer.events()).isEmpty();
        assertThat(strict.function.events()).isEmpty();
        assertThat(strict.log)
                .containsExactly(new GatewayEvent.HandshakeRefused(
                        "127.0.0.1", 401, "identity source " + source + " is missing or empty"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "route.request.header.authorization",
                "route.request.querystring.token",
                "stageVariables.tenant",
                "context.identity.sourceIp",
            })
    void t19_handshakeWithTheIdentitySourceIsAccepted(String source) {
        GatewayFixture strict =
                new GatewayFixture(GatewayFixture.withVariables(STAGE, Map.of("tenant", "acme")), source);
        strict.authorizer.answers("$connect", allow(ARN));

        assertThat(strict.connect("/dev?token=t", new HttpHeader("Authorization", "Bearer x"))
                        .isConnected())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$request.header.Authorization", "route.request.header.", "context", "", "header.X"})
    void invalidIdentitySourceIsRefused(String expression) {
        assertThatThrownBy(() -> IdentitySource.parse(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Identity source \"" + expression + "\" is not valid. Use route.request.header.NAME,"
                        + " route.request.querystring.NAME, stageVariables.NAME or context.NAME.");
    }

    @Test
    void t20_unauthorizedIs401() {
        fixture.authorizer.results("$connect", new InvocationResult.Failed(new RuntimeException("Unauthorized")));

        assertRefusedWith(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unauthorized", "Unauthorized.", "boom"})
    void t20_anyOtherErrorIs500(String message) {
        fixture.authorizer.results("$connect", new InvocationResult.Failed(new RuntimeException(message)));

        assertRefusedWith(500);
    }

    @Test
    void t20_denyIs403EvenWithAnAllow() {
        fixture.authorizer.answers("$connect", policy(statement("Allow", "*"), statement("Deny", ARN)));

        assertRefusedWith(403);
    }

    @Test
    void throttledAuthorizerIs500() {
        fixture.authorizer.results("$connect", new InvocationResult.Refused("throttled"));

        assertRefusedWith(500);
    }

    @Test
    void authorizerThatDoesNotRespondWithin29SecondsIs500() {
        CompletableFuture<InvocationResult> late = fixture.authorizer.holds("$connect");
        FakeClient client = fixture.connect();
        fixture.time.advance(Duration.ofSeconds(28));
        assertThat(client.isConnected()).isFalse();

        fixture.time.advance(Duration.ofSeconds(1));
        late.complete(FakeFunction.returned(allow(ARN)));

        assertThat(client.rejectedWith()).isEqualTo(500);
        assertThat(fixture.function.events()).isEmpty();
    }

    @Test
    void t20_refusalContainsOnlyTheIdsOfConnectionAndRequest() {
        fixture.authorizer.answers("$connect", policy(statement("Deny", ARN)));

        HttpAnswer rejection = fixture.connect().rejection();

        Event asked = fixture.authorizer.onlyEvent("$connect");
        assertThat(rejection.body())
                .isEqualTo("{\"message\": \"Forbidden\", \"connectionId\":\"%s\", \"requestId\":\"%s\"}"
                        .formatted(
                                asked.text("requestContext", "connectionId"),
                                asked.text("requestContext", "requestId")));
        assertThat(rejection.headers()).contains(new HttpHeader("x-amzn-ErrorType", "ForbiddenException"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:execute-api:us-east-1:000000000000:a1b2c3d4e5/dev/*/*",
                "arn:aws:execute-api:us-east-1:000000000000:a1b2c3d4e5/prod/$connect",
                "arn:aws:execute-api:us-east-1:000000000000:a1b2c3d4e5/dev/$Connect",
                "arn:aws:execute-api:us-east-1:000000000000:a1b2c3d4e5/dev/",
                "",
            })
    void t21_allowForAnotherResourceIs403(String resource) {
        fixture.authorizer.answers("$connect", allow(resource));

        assertRefusedWith(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                ARN,
                "arn:aws:execute-api:*:*:*",
                "arn:aws:execute-api:*:*:*/dev/*",
                "arn:aws:execute-api:us-east-?:000000000000:a1b2c3d4e5/dev/$connect**",
            })
    void allowForTheConnectRouteAcceptsTheClient(String resource) {
        fixture.authorizer.answers("$connect", allow(resource));

        assertThat(fixture.connect().isConnected()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "execute-api:Invoke, true",
        "Execute-API:invoke, true",
        "execute-api:*, true",
        "*, true",
        "execute-api:ManageConnections, false",
        "execute-api:Invoke2, false",
        "lambda:*, false",
    })
    void onlyTheInvokeActionAllowsTheClient(String action, boolean allowed) {
        fixture.authorizer.answers("$connect", allow(ARN).replace("execute-api:Invoke", action));

        assertThat(fixture.connect().isConnected()).isEqualTo(allowed);
    }

    @Test
    void statementMayUseNotActionAndNotResource() {
        fixture.authorizer.answers(
                "$connect",
                policy(
                        statement("Allow", "*"),
                        statement("Deny", "arn:*/prod/*").replace("Resource", "NotResource")));
        assertRefusedWith(403);

        fixture.authorizer.answers(
                "$connect",
                policy("{\"Effect\":\"Allow\",\"NotAction\":[\"s3:*\"],\"Resource\":[\"nothing\",\"" + ARN + "\"],"
                        + "\"Condition\":{}}"));
        assertThat(fixture.connect().isConnected()).isTrue();
    }

    @Test
    void singleStatementNeedsNoList() {
        fixture.authorizer.answers(
                "$connect",
                "{\"principalId\":\"u\",\"policyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":"
                        + statement("Allow", "*") + "}}");

        assertThat(fixture.connect().isConnected()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null|it is null, not an object",
                "allow|it is not JSON",
                "{\"isAuthorized\":true}|it has no principalId that is text",
                "{\"principalId\":5}|it has no principalId that is text",
                "{\"principalId\":\"u\"}|it has no policyDocument that is an object",
                "{\"principalId\":\"u\",\"policyDocument\":{}}|its policyDocument has no Statement",
                "{\"principalId\":\"u\",\"policyDocument\":{\"Statement\":[]}}|its policyDocument has no Statement",
                "{\"principalId\":\"u\",\"policyDocument\":{\"Statement\":[1]}}|"
                        + "a Statement of its policyDocument is not an object",
                "{\"principalId\":\"u\",\"policyDocument\":{\"Statement\":{\"Effect\":\"allow\"}}}|"
                        + "a Statement of its policyDocument has an Effect that is neither \"Allow\" nor \"Deny\"",
                "{\"principalId\":\"u\",\"policyDocument\":{\"Statement\":{\"Effect\":\"Allow\"}}}|"
                        + "a Statement of its policyDocument must have either Action or NotAction",
                "{\"principalId\":\"u\",\"policyDocument\":{\"Statement\":{\"Effect\":\"Allow\",\"Action\":5}}}|"
                        + "the Action of a Statement of its policyDocument is not text",
                "{\"principalId\":\"u\",\"policyDocument\":{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\","
                        + "\"Resource\":\"*\",\"Condition\":{\"Bool\":{}}}}}|"
                        + "a Statement of its policyDocument has a Condition,"
                        + " which the local gateway does not evaluate",
                "{\"principalId\":\"u\",\"context\":[]}|its context is not an object",
                "{\"principalId\":\"u\",\"context\":{\"roles\":[]}}|"
                        + "\"roles\" in its context is not text, a number or a boolean",
            })
    void malformedResponseIs500(String answer, String why) {
        fixture.authorizer.answers("$connect", answer);

        assertRefusedWith(500);
        assertThat(fixture.log)
                .contains(new GatewayEvent.Authorized(
                        fixture.authorizer.onlyEvent("$connect").text("requestContext", "connectionId"),
                        new AuthorizerOutcome.Failed("malformed response: " + why, null),
                        Duration.ZERO));
    }

    @Test
    void responseLargerThan8KibIs500() {
        String answer = allow(ARN);
        fixture.authorizer.answers("$connect", answer + " ".repeat(8 * 1024 - answer.length()));
        assertThat(fixture.connect().isConnected()).isTrue();

        fixture.authorizer.answers("$connect", answer + " ".repeat(8 * 1024 - answer.length() + 1));
        assertThat(fixture.connect().rejectedWith()).isEqualTo(500);
    }

    @Test
    void t22_contextIsTextInEveryEventAndTheLatencyIsInConnectOnly() {
        fixture.authorizer.answers(
                "$connect",
                allow(ARN).replaceFirst("\\{", "{\"context\":{\"n\":3,\"b\":true,\"s\":\"ä\",\"gone\":null},"));
        CompletableFuture<InvocationResult> slow = fixture.authorizer.holds("$connect");
        FakeClient client = fixture.connect();
        fixture.time.advance(Duration.ofMillis(21));
        slow.complete(FakeFunction.returned(
                allow(ARN).replaceFirst("\\{", "{\"context\":{\"n\":3,\"b\":true,\"s\":\"ä\",\"gone\":null},")));
        client.sends("hello");
        client.connection().lost();

        String values = "\"authorizer\":{\"n\":\"3\",\"b\":\"true\",\"s\":\"ä\",\"principalId\":\"user-1\"";
        assertThat(fixture.function.onlyEvent("$connect").json())
                .contains("\"routeKey\":\"$connect\"," + values + ",\"integrationLatency\":21},\"eventType\"");
        assertThat(fixture.function.onlyEvent("$default").json())
                .contains("\"routeKey\":\"$default\"," + values + "},\"messageId\"");
        assertThat(fixture.function.onlyEvent("$disconnect").json())
                .contains("\"routeKey\":\"$disconnect\"," + values + "},\"disconnectStatusCode\"");
    }

    @Test
    void t23_authorizerIsCalledForEveryConnectButNotForMessages() {
        HttpHeader token = new HttpHeader("Authorization", "Bearer x");

        fixture.connect("/dev", token).sends("hello");
        fixture.connect("/dev", token).connection().lost();

        assertThat(fixture.authorizer.routeKeys()).containsExactly("$connect", "$connect");
        assertThat(fixture.function.routeKeys()).containsExactly("$connect", "$default", "$connect", "$disconnect");
    }

    @Test
    void authorizerEventHasKeysThatTheConnectEventLeavesOut() {
        fixture.connect(
                "/dev", new HttpHeader("Authorization", "Leo"), new HttpHeader("User-Agent", "fixture-client/1.0"));

        Event asked = fixture.authorizer.onlyEvent("$connect");
        Event connect = fixture.function.onlyEvent("$connect");
        assertThat(asked.keys())
                .containsExactly(
                        "type",
                        "methodArn",
                        "headers",
                        "multiValueHeaders",
                        "queryStringParameters",
                        "multiValueQueryStringParameters",
                        "stageVariables",
                        "requestContext");
        assertThat(asked.text("type")).isEqualTo("REQUEST");
        assertThat(asked.text("methodArn")).isEqualTo(ARN);
        assertThat(asked.keys("queryStringParameters")).isEmpty();
        assertThat(asked.keys("multiValueQueryStringParameters")).isEmpty();
        assertThat(asked.keys("stageVariables")).isEmpty();
        assertThat(asked.keys("headers"))
                .startsWith("Authorization", "Connection", "content-length", "Host")
                .contains("Upgrade", "X-Amzn-Trace-Id", "X-Forwarded-Proto");
        assertThat(asked.texts("multiValueHeaders", "Connection")).containsExactly("upgrade");
        assertThat(asked.text("headers", "Upgrade")).isEqualTo("websocket");
        assertThat(asked.text("headers", "content-length")).isEqualTo("0");
        assertThat(asked.keys("requestContext"))
                .isEqualTo(connect.keys("requestContext").stream()
                        .filter(key -> !key.equals("authorizer"))
                        .toList());
        assertThat(List.of("connectionId", "requestId", "connectedAt", "requestTimeEpoch"))
                .allSatisfy(key ->
                        assertThat(asked.text("requestContext", key)).isEqualTo(connect.text("requestContext", key)));
    }

    @Test
    void authorizerEventHasQueryAndStageVariables() {
        GatewayFixture rich = new GatewayFixture(
                GatewayFixture.withVariables(STAGE, Map.of("tenant", "acme")), "route.request.querystring.token");

        rich.connect("/dev?token=a&token=b");

        Event asked = rich.authorizer.onlyEvent("$connect");
        assertThat(asked.text("queryStringParameters", "token")).isEqualTo("b");
        assertThat(asked.texts("multiValueQueryStringParameters", "token")).containsExactly("a", "b");
        assertThat(asked.text("stageVariables", "tenant")).isEqualTo("acme");
    }

    @Test
    void eventsHaveNoAuthorizerMemberIfTheApiHasNoAuthorizer() {
        GatewayFixture open = new GatewayFixture(STAGE);

        open.connect().connection().lost();

        assertThat(open.function.events())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.keys("requestContext")).doesNotContain("authorizer"));
    }

    @Test
    void authorizerWithoutAConnectRouteIsRefused() {
        StageConfiguration open = GatewayFixture.configuration("$request.body.action", StageRoute.oneWay("$default"));

        assertThatThrownBy(() -> new GatewayFixture(open, HEADER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An authorizer protects the $connect route, but this API does not have one. Add a"
                        + " $connect route.");
    }

    @Test
    void logDoesNotContainTheAuthorizersContext() {
        fixture.authorizer.answers("$connect", allow(ARN).replaceFirst("\\{", "{\"context\":{\"t\":\"secret\"},"));

        fixture.connect("/dev?token=secret");

        assertThat(List.copyOf(fixture.log).toString()).doesNotContain("secret").doesNotContain("user-1");
    }

    private void assertRefusedWith(int status) {
        assertThat(fixture.connect().rejectedWith()).isEqualTo(status);
        assertThat(fixture.authorizer.events()).hasSize(1);
        assertThat(fixture.function.events()).isEmpty();
        assertThat(fixture.gateway.connections()).isEmpty();
    }

    private static String allow(String resource) {
        return policy(statement("Allow", resource));
    }

    private static String policy(String... statements) {
        return "{\"principalId\":\"user-1\",\"policyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":["
                + String.join(",", statements) + "]}}";
    }

    private static String statement(String effect, String resource) {
        return "{\"Action\":\"execute-api:Invoke\",\"Effect\":\"" + effect + "\",\"Resource\":\"" + resource + "\"}";
    }
}
