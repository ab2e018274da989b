package dev.switchboard.local.gateway;

import dev.switchboard.local.gateway.JsonValue.JsonNumber;
import dev.switchboard.local.gateway.JsonValue.JsonObject;
import dev.switchboard.local.gateway.JsonValue.JsonString;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** Builds the {@code requestContext} of an event, with the keys that API Gateway sends and in the same order. */
final class RequestContext {

    private static final DateTimeFormatter REQUEST_TIME = DateTimeFormatter.ofPattern(
                    "dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final StageConfiguration stage;
    private final ConnectionFacts connection;
    private final EventMoment moment;
    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    private RequestContext(StageConfiguration stage, ConnectionFacts connection, EventMoment moment, String routeKey) {
        this.stage = stage;
        this.connection = connection;
        this.moment = moment;
        text(members, "routeKey", routeKey);
    }

    /** Returns the context of {@code $connect}, and of the authorizer's event before it. */
    static JsonObject connect(
            StageConfiguration stage, ConnectionFacts connection, EventMoment moment, OptionalLong authorizerLatency) {
        RequestContext context = new RequestContext(stage, connection, moment, StageRoute.CONNECT);
        context.authorizer(authorizerLatency);
        context.request("CONNECT");
        return context.rest();
    }

    static JsonObject message(
            StageConfiguration stage,
            ConnectionFacts connection,
            EventMoment moment,
            String routeKey,
            String messageId) {
        RequestContext context = new RequestContext(stage, connection, moment, routeKey);
        context.authorizer(OptionalLong.empty());
        text(context.members, "messageId", messageId);
        context.request("MESSAGE");
        return context.rest();
    }

    static JsonObject disconnect(
            StageConfiguration stage, ConnectionFacts connection, EventMoment moment, DisconnectCause cause) {
        RequestContext context = new RequestContext(stage, connection, moment, StageRoute.DISCONNECT);
        context.authorizer(OptionalLong.empty());
        number(context.members, "disconnectStatusCode", cause.code());
        context.request("DISCONNECT");
        text(context.members, "disconnectReason", cause.reason());
        return context.rest();
    }

    private void authorizer(OptionalLong integrationLatency) {
        if (connection.authorizer().isEmpty()) {
            return;
        }
        Map<String, JsonValue> authorizer = new LinkedHashMap<>();
        connection.authorizer().forEach((name, value) -> text(authorizer, name, value));
        integrationLatency.ifPresent(millis -> number(authorizer, "integrationLatency", millis));
        members.put("authorizer", new JsonObject(authorizer));
    }

    private void request(String eventType) {
        text(members, "eventType", eventType);
        text(members, "extendedRequestId", moment.requestId());
        text(members, "requestTime", REQUEST_TIME.format(Instant.ofEpochMilli(moment.requestTime())));
        text(members, "messageDirection", "IN");
    }

    private JsonObject rest() {
        text(members, "stage", stage.stage());
        number(members, "connectedAt", connection.connectedAt());
        number(members, "requestTimeEpoch", moment.requestTime());
        members.put("identity", identity());
        text(members, "requestId", moment.requestId());
        text(members, "domainName", connection.domainName());
        text(members, "connectionId", connection.id());
        text(members, "apiId", stage.apiId());
        return new JsonObject(members);
    }

    private JsonObject identity() {
        Map<String, JsonValue> identity = new LinkedHashMap<>();
        if (connection.userAgent() != null) {
            text(identity, "userAgent", connection.userAgent());
        }
        text(identity, "sourceIp", connection.sourceIp());
        return new JsonObject(identity);
    }

    private static void text(Map<String, JsonValue> members, String name, String value) {
        members.put(name, new JsonString(value));
    }

    private static void number(Map<String, JsonValue> members, String name, long value) {
        members.put(name, new JsonNumber(Long.toString(value)));
    }
}
