package dev.switchboard.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.switchboard.DisconnectReason;
import dev.switchboard.EventType;
import dev.switchboard.NamedValues;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.json.JsonFormatException;
import dev.switchboard.json.JsonReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads API Gateway's events. The reader is tolerant, because the form of events has changed over the years and differs
 * between regions, emulators and test tools. The reader treats an explicit null like an absent key, skips unknown keys,
 * and does not require any key.
 */
final class EventReader {
    private Map<String, List<String>> headers = Map.of();
    private Map<String, List<String>> multiValueHeaders = Map.of();
    private Map<String, List<String>> query = Map.of();
    private Map<String, List<String>> multiValueQuery = Map.of();
    private int disconnectStatusCode = DisconnectReason.NO_STATUS;
    private String disconnectText = "";
    private @Nullable String eventType;

    private final JsonReader in;
    private final WebSocketEvent.Builder event;

    private EventReader(JsonReader in, WebSocketEvent.Builder event) {
        this.in = in;
        this.event = event;
    }

    /**
     * Reads an event.
     *
     * @throws JsonFormatException if the bytes are not JSON, or if a known key has a value of the wrong kind
     */
    static WebSocketEvent read(byte[] utf8, @Nullable Context lambdaContext) {
        JsonReader in = JsonReader.of(utf8);
        EventReader reader = new EventReader(in, WebSocketEvent.on("").lambdaContext(lambdaContext));
        reader.event();
        in.requireEnd();
        return reader.build();
    }

    private WebSocketEvent build() {
        event.headers(NamedValues.headers(multiValueHeaders.isEmpty() ? headers : multiValueHeaders));
        event.queryParameters(NamedValues.queryParameters(multiValueQuery.isEmpty() ? query : multiValueQuery));
        if (eventType != null) {
            event.eventType(EventType.named(eventType));
        }
        WebSocketEvent read = event.build();
        return read.eventType() == EventType.DISCONNECT
                ? event.disconnectReason(new DisconnectReason(disconnectStatusCode, disconnectText))
                        .build()
                : read;
    }

    private void event() {
        in.beginObject();
        while (nextProperty()) {
            switch (in.propertyName()) {
                case "headers" -> headers = singleValues();
                case "multiValueHeaders" -> multiValueHeaders = multiValues();
                case "queryStringParameters" -> query = singleValues();
                case "multiValueQueryStringParameters" -> multiValueQuery = multiValues();
                case "stageVariables" -> event.stageVariables(texts());
                case "requestContext" -> requestContext();
                case "body" -> event.body(in.readString());
                default -> in.skipValue();
            }
        }
    }

    private void requestContext() {
        in.beginObject();
        while (nextProperty()) {
            switch (in.propertyName()) {
                case "routeKey" -> event.routeKey(in.readString());
                case "eventType" -> eventType = in.readString();
                case "connectionId" -> event.connectionId(in.readString());
                case "messageId" -> event.messageId(in.readString());
                case "requestId" -> event.requestId(in.readString());
                case "stage" -> event.stage(in.readString());
                case "apiId" -> event.apiId(in.readString());
                case "domainName" -> event.domainName(in.readString());
                case "connectedAt" -> event.connectedAt(Instant.ofEpochMilli(number(0)));
                case "requestTimeEpoch" -> event.requestTime(Instant.ofEpochMilli(number(0)));
                case "identity" -> identity();
                case "authorizer" -> event.authorizer(texts());
                case "disconnectStatusCode" -> disconnectStatusCode = (int) number(DisconnectReason.NO_STATUS);
                case "disconnectReason" -> disconnectText = in.readString();
                default -> in.skipValue();
            }
        }
    }

    private void identity() {
        in.beginObject();
        while (nextProperty()) {
            switch (in.propertyName()) {
                case "sourceIp" -> event.sourceIp(in.readString());
                case "userAgent" -> event.userAgent(in.readString());
                default -> in.skipValue();
            }
        }
    }

    /** Moves on to the next property that has a value other than null, because a null is treated like an absent key. */
    private boolean nextProperty() {
        while (in.nextProperty()) {
            if (!in.isNull()) {
                return true;
            }
            in.skipValue();
        }
        return false;
    }

    /**
     * Reads a number in any notation. Any other value is treated like an absent key, because an event such as a
     * {@code $disconnect} must still reach its handler.
     */
    private long number(long otherwise) {
        if (in.isNumber()) {
            return in.readBigDecimal().longValue();
        }
        in.skipValue();
        return otherwise;
    }

    private Map<String, List<String>> singleValues() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : texts().entrySet()) {
            values.put(entry.getKey(), List.of(entry.getValue()));
        }
        return values;
    }

    private Map<String, List<String>> multiValues() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        in.beginObject();
        while (nextProperty()) {
            values.put(in.propertyName(), strings());
        }
        return values;
    }

    private List<String> strings() {
        List<String> strings = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            String text = in.readText();
            if (text != null) {
                strings.add(text);
            }
        }
        return strings;
    }

    /**
     * Reads scalars as text, because an authorizer's numbers and booleans may arrive as strings or as JSON numbers and
     * booleans. Other values are left out.
     */
    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        in.beginObject();
        while (nextProperty()) {
            String name = in.propertyName();
            String text = in.isScalar() ? in.readText() : null;
            if (text != null) {
                texts.put(name, text);
            }
        }
        return texts;
    }
}
