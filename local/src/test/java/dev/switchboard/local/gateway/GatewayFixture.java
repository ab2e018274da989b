package dev.switchboard.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** A gateway with stage {@code dev}, together with its function, its clock and its clients. */
final class GatewayFixture {

    static final List<HttpHeader> HEADERS = List.of(
            new HttpHeader("Host", "localhost:8080"),
            new HttpHeader("Upgrade", "websocket"),
            new HttpHeader("Connection", "Upgrade"),
            new HttpHeader("Sec-WebSocket-Version", "13"),
            new HttpHeader("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="));

    final ManualTime time = new ManualTime(Instant.ofEpochMilli(1_767_225_600_000L));
    final FakeFunction function = new FakeFunction();
    final FakeFunction authorizer = new FakeFunction();
    final List<GatewayEvent> log = new ArrayList<>();
    final Gateway gateway;

    GatewayFixture(StageConfiguration configuration) {
        gateway = new Gateway(configuration, function, environment(), log::add);
    }

    /** Creates a gateway with an authorizer that requires the given identity sources. */
    GatewayFixture(StageConfiguration configuration, String... identitySources) {
        List<IdentitySource> sources =
                Stream.of(identitySources).map(IdentitySource::parse).toList();
        gateway = new Gateway(
                configuration, function, Optional.of(new Authorizer(authorizer, sources)), environment(), log::add);
    }

    private GatewayEnvironment environment() {
        return new GatewayEnvironment(time, time, new Random(42));
    }

    /** Creates a gateway with one-way routes, selected by {@code $request.body.action}. */
    static GatewayFixture withRoutes(String... keys) {
        return withRoutes(Stream.of(keys).map(StageRoute::oneWay).toArray(StageRoute[]::new));
    }

    static GatewayFixture withRoutes(StageRoute... routes) {
        return new GatewayFixture(configuration("$request.body.action", routes));
    }

    static StageConfiguration configuration(String expression, StageRoute... routes) {
        return StageConfiguration.of("a1b2c3d4e5", "dev", RouteSelectionExpression.parse(expression), List.of(routes));
    }

    static StageConfiguration withVariables(StageConfiguration plain, Map<String, String> variables) {
        return plain.withStageVariables(variables);
    }

    FakeClient connect() {
        return connect("/dev");
    }

    FakeClient connect(String target, HttpHeader... more) {
        List<HttpHeader> headers = new ArrayList<>(HEADERS);
        headers.addAll(List.of(more));
        FakeClient client = new FakeClient();
        gateway.handshake(new HandshakeRequest(target, headers, "127.0.0.1"), client);
        return client;
    }

    HttpAnswer post(String connectionId, String data) {
        return request("POST", connectionId, data);
    }

    HttpAnswer request(String method, String connectionId, String data) {
        return gateway.request(new HttpRequest(method, "/dev/@connections/" + connectionId, data.getBytes(UTF_8)));
    }

    List<String> warnings() {
        return log.stream()
                .filter(GatewayEvent.Warning.class::isInstance)
                .map(event -> ((GatewayEvent.Warning) event).text())
                .toList();
    }
}
