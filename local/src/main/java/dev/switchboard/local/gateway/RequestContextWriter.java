package dev.switchboard.local.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** Writes the {@code requestContext} of an event. */
final class RequestContextWriter {

    private static final DateTimeFormatter REQUEST_TIME = DateTimeFormatter.ofPattern(
                    "dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final JsonGenerator json;
    private final StageConfiguration stage;
    private final ConnectionFacts connection;
    private final EventMoment moment;

    RequestContextWriter(JsonGenerator json, StageConfiguration stage, ConnectionFacts connection, EventMoment moment) {
        this.json = json;
        this.stage = stage;
        this.connection = connection;
        this.moment = moment;
    }

    void connect(OptionalLong integrationLatency) throws IOException {
        routeKey(Route.CONNECT);
        authorizer(integrationLatency);
        request("CONNECT");
        rest();
    }

    void message(String routeKey, String messageId) throws IOException {
        start(routeKey);
        json.writeStringField("messageId", messageId);
        request("MESSAGE");
        rest();
    }

    void disconnect(DisconnectCause cause) throws IOException {
        start(Route.DISCONNECT);
        json.writeNumberField("disconnectStatusCode", cause.code());
        request("DISCONNECT");
        json.writeStringField("disconnectReason", cause.reason());
        rest();
    }

    private void start(String routeKey) throws IOException {
        routeKey(routeKey);
        authorizer(OptionalLong.empty());
    }

    private void routeKey(String routeKey) throws IOException {
        json.writeObjectFieldStart("requestContext");
        json.writeStringField("routeKey", routeKey);
    }

    private void authorizer(OptionalLong integrationLatency) throws IOException {
        if (connection.authorizer().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("authorizer");
        for (Map.Entry<String, String> value : connection.authorizer().entrySet()) {
            json.writeStringField(value.getKey(), value.getValue());
        }
        if (integrationLatency.isPresent()) {
            json.writeNumberField("integrationLatency", integrationLatency.getAsLong());
        }
        json.writeEndObject();
    }

    private void request(String eventType) throws IOException {
        json.writeStringField("eventType", eventType);
        json.writeStringField("extendedRequestId", moment.requestId());
        json.writeStringField("requestTime", REQUEST_TIME.format(Instant.ofEpochMilli(moment.requestTime())));
        json.writeStringField("messageDirection", "IN");
    }

    private void rest() throws IOException {
        json.writeStringField("stage", stage.stage());
        json.writeNumberField("connectedAt", connection.connectedAt());
        json.writeNumberField("requestTimeEpoch", moment.requestTime());
        json.writeObjectFieldStart("identity");
        if (connection.userAgent() != null) {
            json.writeStringField("userAgent", connection.userAgent());
        }
        json.writeStringField("sourceIp", connection.sourceIp());
        json.writeEndObject();
        json.writeStringField("requestId", moment.requestId());
        json.writeStringField("domainName", connection.domainName());
        json.writeStringField("connectionId", connection.id());
        json.writeStringField("apiId", stage.apiId());
        json.writeEndObject();
    }
}
