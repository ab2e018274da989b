package dev.switchboard.local.gateway;

import dev.switchboard.local.gateway.JsonValue.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Content of an authorizer's event. The identity sources are checked against this content before the event is written.
 *
 * @param headers the headers for the authorizer, whose names are compared without regard to case
 * @param query the query's parameters, decoded
 * @param stageVariables the stage variables by name
 * @param context the event's {@code requestContext}
 */
record AuthorizerRequest(
        Map<String, List<String>> headers,
        Map<String, List<String>> query,
        Map<String, String> stageVariables,
        JsonObject context) {

    static AuthorizerRequest of(
            StageConfiguration stage, ConnectionFacts connection, EventMoment moment, ConnectParameters parameters) {
        return new AuthorizerRequest(
                parameters.headersForAuthorizer(),
                parameters.query(),
                stage.stageVariables(),
                RequestContext.connect(stage, connection, moment, OptionalLong.empty()));
    }
}
