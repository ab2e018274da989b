package dev.switchboard.processor.write.template;

/**
 * Writes the authorizer of {@code $connect}, the only route that can have one. The authorizer is created if the
 * deployment names its function.
 */
final class AuthorizerSection {
    private static final String AUTHORIZER = """

              Authorizer:
                Type: AWS::ApiGatewayV2::Authorizer
                Condition: HasAuthorizer
                Properties:
                  ApiId: !Ref Api
                  Name: authorizer
                  AuthorizerType: REQUEST
                  AuthorizerUri: !Sub arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${AuthorizerFunctionArn}/invocations
                  IdentitySource: !Ref AuthorizerIdentitySource

              AuthorizerPermission:
                Type: AWS::Lambda::Permission
                Condition: HasAuthorizer
                Properties:
                  Action: lambda:InvokeFunction
                  FunctionName: !Ref AuthorizerFunctionArn
                  Principal: apigateway.amazonaws.com
                  SourceArn: !Sub arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/authorizers/${Authorizer}
            """;

    private AuthorizerSection() {}

    static String write(boolean canBeGuarded) {
        return canBeGuarded ? AUTHORIZER : "";
    }
}
