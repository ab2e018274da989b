package dev.switchboard.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayCustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.IamPolicyResponseV1;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A Lambda authorizer that takes and returns objects. The authorizer refuses the token {@code wrong}, and accepts any
 * other token as the user's id.
 */
public final class ObjectAuthorizer implements RequestHandler<APIGatewayCustomAuthorizerEvent, IamPolicyResponseV1> {

    public ObjectAuthorizer() {}

    @Override
    public IamPolicyResponseV1 handleRequest(APIGatewayCustomAuthorizerEvent event, Context context) {
        String token = Objects.requireNonNull(event.getQueryStringParameters().get("token"));
        if (token.equals("wrong")) {
            throw new IllegalStateException("Unauthorized");
        }
        return IamPolicyResponseV1.builder()
                .withPrincipalId(token)
                .withContext(Map.of("tenant", 7))
                .withPolicyDocument(IamPolicyResponseV1.PolicyDocument.builder()
                        .withVersion(IamPolicyResponseV1.VERSION_2012_10_17)
                        .withStatement(List.of(IamPolicyResponseV1.allowStatement(event.getMethodArn())))
                        .build())
                .build();
    }
}
