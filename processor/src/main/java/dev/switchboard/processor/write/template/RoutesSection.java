package dev.switchboard.processor.write.template;

import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.RouteModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a route for each key. A route with a reply also gets a route response, because API Gateway would otherwise
 * drop the reply.
 */
final class RoutesSection {
    private static final String AUTHORIZATION = """
                  AuthorizationType: !If [HasAuthorizer, CUSTOM, NONE]
                  AuthorizerId: !If [HasAuthorizer, !Ref Authorizer, !Ref AWS::NoValue]
            """;

    private static final String TWO_WAY = """
                  RouteResponseSelectionExpression: $default
            """;

    private RoutesSection() {}

    static String write(ApiModel api) {
        Map<String, RouteModel> methods = new LinkedHashMap<>();
        api.routes().forEach(route -> methods.put(route.key().text(), route));
        return api.routeKeys().stream()
                .map(key -> route(key, Optional.ofNullable(methods.get(key))))
                .collect(Collectors.joining());
    }

    private static String route(String key, Optional<RouteModel> method) {
        boolean isTwoWay = method.map(RouteModel::isTwoWay).orElse(false);
        return """

                  %s
                  %s:
                    Type: AWS::ApiGatewayV2::Route
                    Properties:
                      ApiId: !Ref Api
                      RouteKey: %s
                      Target: !Sub integrations/${Integration}
                """.formatted(comment(method), LogicalIds.route(key), Yaml.literal(key))
                + (key.equals(WebSocketRoute.CONNECT) ? AUTHORIZATION : "")
                + (isTwoWay ? TWO_WAY + response(key) : "");
    }

    private static String comment(Optional<RouteModel> method) {
        return Yaml.comment(method.map(RouteModel::spelling)
                .orElse("None of your methods handles this route, but Switchboard needs the route to keep track of"
                        + " connections."));
    }

    private static String response(String key) {
        return """
                  %s:
                    Type: AWS::ApiGatewayV2::RouteResponse
                    Properties:
                      ApiId: !Ref Api
                      RouteId: !Ref %s
                      RouteResponseKey: $default
                """.formatted(LogicalIds.response(key), LogicalIds.route(key));
    }
}
