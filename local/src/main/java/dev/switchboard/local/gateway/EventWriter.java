package dev.switchboard.local.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.local.gateway.JsonValue.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Writes the events that the function receives, with exactly the keys that API Gateway sends and in the same order.
 */
final class EventWriter {

    private static final String NOT_BASE64 = "isBase64Encoded";

    private final StageConfiguration stage;

    EventWriter(StageConfiguration stage) {
        this.stage = stage;
    }

    byte[] connect(ConnectionFacts connection, EventMoment moment, ConnectParameters parameters) {
        return JsonObjectWriter.object(json -> {
            headers(json, parameters.headers());
            if (!parameters.query().isEmpty()) {
                query(json, parameters.query());
            }
            stageVariables(json);
            context(json, RequestContext.connect(stage, connection, moment, parameters.authorizerLatency()));
            json.writeBooleanField(NOT_BASE64, false);
        });
    }

    /**
     * Writes the authorizer's event. The event resembles the {@code $connect} event, but has empty objects for keys
     * that the {@code $connect} event leaves out.
     */
    byte[] authorizer(AuthorizerRequest request) {
        return JsonObjectWriter.object(json -> {
            json.writeStringField("type", "REQUEST");
            json.writeStringField("methodArn", stage.connectArn());
            headers(json, request.headers());
            query(json, request.query());
            stageVariablesObject(json);
            context(json, request.context());
        });
    }

    byte[] message(ConnectionFacts connection, EventMoment moment, String routeKey, String messageId, String body) {
        return JsonObjectWriter.object(json -> {
            stageVariables(json);
            context(json, RequestContext.message(stage, connection, moment, routeKey, messageId));
            json.writeStringField("body", body);
            json.writeBooleanField(NOT_BASE64, false);
        });
    }

    /** Writes the {@code $disconnect} event. The headers are constants, as on AWS, and not those of the handshake. */
    byte[] disconnect(ConnectionFacts connection, EventMoment moment, DisconnectCause cause) {
        return JsonObjectWriter.object(json -> {
            MultiMap headers = new MultiMap();
            headers.add("Host", connection.domainName());
            headers.add("x-api-key", "");
            headers.add("X-Forwarded-For", "");
            headers.add("x-restapi", "");
            headers(json, headers.asMap());
            stageVariables(json);
            context(json, RequestContext.disconnect(stage, connection, moment, cause));
            json.writeBooleanField(NOT_BASE64, false);
        });
    }

    private static void headers(JsonGenerator json, Map<String, List<String>> headers) throws IOException {
        multiMap(json, "headers", "multiValueHeaders", headers);
    }

    private static void query(JsonGenerator json, Map<String, List<String>> query) throws IOException {
        multiMap(json, "queryStringParameters", "multiValueQueryStringParameters", query);
    }

    private static void context(JsonGenerator json, JsonObject context) throws IOException {
        json.writeFieldName("requestContext");
        context.writeTo(json);
    }

    /** Writes the single-value form, which has the last value of each name, and the multi-value form. */
    private static void multiMap(JsonGenerator json, String single, String multi, Map<String, List<String>> values)
            throws IOException {
        json.writeObjectFieldStart(single);
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            List<String> all = entry.getValue();
            json.writeStringField(entry.getKey(), all.get(all.size() - 1));
        }
        json.writeEndObject();
        json.writeObjectFieldStart(multi);
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            json.writeArrayFieldStart(entry.getKey());
            for (String value : entry.getValue()) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void stageVariables(JsonGenerator json) throws IOException {
        if (!stage.stageVariables().isEmpty()) {
            stageVariablesObject(json);
        }
    }

    private void stageVariablesObject(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("stageVariables");
        for (Map.Entry<String, String> variable : stage.stageVariables().entrySet()) {
            json.writeStringField(variable.getKey(), variable.getValue());
        }
        json.writeEndObject();
    }
}
