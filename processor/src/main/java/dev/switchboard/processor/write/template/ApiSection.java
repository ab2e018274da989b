package dev.switchboard.processor.write.template;

import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.RouteModel;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the API, its integration with the function, and its stage.
 *
 * <p>The alias that SAM creates for the function is written as {@code ${Handler.Alias.AliasArn}}. Only this form passes
 * SAM, cfn-lint and CDK's {@code CfnInclude}, which refuses {@code !Ref Handler.Alias}.
 */
final class ApiSection {
    private static final String INTEGRATION = """

              # Routes call the function's alias, because the unpublished version has no SnapStart.
              Integration:
                Type: AWS::ApiGatewayV2::Integration
                Properties:
                  ApiId: !Ref Api
                  IntegrationType: AWS_PROXY
                  IntegrationUri: !Sub arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Handler.Alias.AliasArn}/invocations
                  TimeoutInMillis: 29000

              # One permission for the whole API. With one for each route, a forgotten permission would break that route
              # alone, and many permissions would exceed the 20 KB that a function's policy may have.
              Permission:
                Type: AWS::Lambda::Permission
                Properties:
                  Action: lambda:InvokeFunction
                  FunctionName: !Sub ${Handler.Alias.AliasArn}
                  Principal: apigateway.amazonaws.com
                  SourceArn: !Sub arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*

            """;

    private static final String STAGE = """
                Properties:
                  ApiId: !Ref Api
                  StageName: !Ref StageName
                  AutoDeploy: true
                  DefaultRouteSettings:
                    ThrottlingRateLimit: !Ref ThrottlingRateLimit
                    ThrottlingBurstLimit: !Ref ThrottlingBurstLimit
            """;

    private ApiSection() {}

    static String write(ApiModel api) {
        return """

                Resources:
                  Api:
                    Type: AWS::ApiGatewayV2::Api
                    Properties:
                      Name: %s
                      ProtocolType: WEBSOCKET
                      RouteSelectionExpression: %s
                """.formatted(Yaml.quoted(api.name()), Yaml.literal(api.selectionExpression()))
                + INTEGRATION
                + stage(api);
    }

    private static String stage(ApiModel api) {
        Set<String> twoWay = api.routes()
                .filter(RouteModel::isTwoWay)
                .map(route -> route.key().text())
                .collect(Collectors.toSet());
        String last = api.routeKeys().stream()
                .map(key ->
                        "      - " + (twoWay.contains(key) ? LogicalIds.response(key) : LogicalIds.route(key)) + "\n")
                .collect(Collectors.joining());
        return """
                  # Created after all routes, so that the first deployment includes them. AutoDeploy deploys every later
                  # change.
                  Stage:
                    Type: AWS::ApiGatewayV2::Stage
                    DependsOn:
                """ + last + STAGE;
    }
}
