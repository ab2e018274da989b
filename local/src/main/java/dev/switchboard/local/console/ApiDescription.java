package dev.switchboard.local.console;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.local.gateway.StageConfiguration;
import dev.switchboard.local.gateway.StageRoute;
import dev.switchboard.local.shape.RouteShapes;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Description of the API for the console's page.
 *
 * @param handler the handler's name
 * @param stage the stage and its routes
 * @param shapes the messages that clients may send on the routes
 * @param authorizer the authorizer's name, if there is an authorizer
 * @param webSocket the address to which clients connect
 * @param callbacks the address to which backends post
 */
public record ApiDescription(
        String handler,
        StageConfiguration stage,
        RouteShapes shapes,
        Optional<String> authorizer,
        String webSocket,
        String callbacks) {

    /**
     * Returns the description as JSON.
     *
     * @param server the name of this run of the server
     * @param verifier the verifier of the console's token
     */
    String json(String server, String verifier) {
        return ConsoleJson.object(json -> {
            json.writeStringField("server", server);
            json.writeStringField("verifier", verifier);
            json.writeStringField("stage", stage.stage());
            json.writeStringField("webSocket", webSocket);
            json.writeStringField("callbacks", callbacks);
            json.writeStringField("handler", handler);
            json.writeStringField("selection", stage.routeSelection().toString());
            json.writeNumberField("frameBytes", stage.limits().frameBytes());
            json.writeNumberField("messageBytes", stage.limits().messageBytes());
            if (shapes.query().isPresent()) {
                json.writeStringField("query", shapes.query().get());
            }
            json.writeArrayFieldStart("routes");
            for (StageRoute route : stage.routes()) {
                write(json, route);
            }
            json.writeEndArray();
        });
    }

    private void write(JsonGenerator json, StageRoute route) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", route.key());
        json.writeBooleanField("twoWay", route.isTwoWay());
        if (authorizer.isPresent() && route.key().equals("$connect")) {
            json.writeStringField("authorizer", authorizer.get());
        }
        Optional<String> template = MessageTemplate.of(
                stage.routeSelection(), route.key(), shapes.payloads().getOrDefault(route.key(), Map.of()));
        if (template.isPresent()) {
            json.writeStringField("template", template.get());
        }
        json.writeEndObject();
    }
}
