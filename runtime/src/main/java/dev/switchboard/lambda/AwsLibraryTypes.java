package dev.switchboard.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import dev.switchboard.EventType;
import dev.switchboard.NamedValues;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Converts events of the AWS library's class to Switchboard's class, and responses in the other direction. The
 * library's event class has no field for the reason of a disconnect.
 */
final class AwsLibraryTypes {
    private AwsLibraryTypes() {}

    /**
     * Converts an event of the AWS library's class to Switchboard's class. Values that the AWS event does not have are
     * empty.
     */
    static WebSocketEvent read(APIGatewayV2WebSocketEvent aws, @Nullable Context lambdaContext) {
        WebSocketEvent.Builder event = WebSocketEvent.on("")
                .lambdaContext(lambdaContext)
                .headers(NamedValues.headers(values(aws.getMultiValueHeaders(), aws.getHeaders())))
                .queryParameters(NamedValues.queryParameters(
                        values(aws.getMultiValueQueryStringParameters(), aws.getQueryStringParameters())))
                .stageVariables(texts(aws.getStageVariables()))
                .body(text(aws.getBody()));
        APIGatewayV2WebSocketEvent.@Nullable RequestContext context = aws.getRequestContext();
        if (context != null) {
            copyContext(context, event);
        }
        return event.build();
    }

    private static void copyContext(APIGatewayV2WebSocketEvent.RequestContext context, WebSocketEvent.Builder event) {
        event.routeKey(text(context.getRouteKey()))
                .connectionId(text(context.getConnectionId()))
                .messageId(text(context.getMessageId()))
                .requestId(text(context.getRequestId()))
                .stage(text(context.getStage()))
                .apiId(text(context.getApiId()))
                .domainName(text(context.getDomainName()))
                .connectedAt(Instant.ofEpochMilli(context.getConnectedAt()))
                .requestTime(Instant.ofEpochMilli(context.getRequestTimeEpoch()))
                .authorizer(texts(context.getAuthorizer()));
        if (context.getEventType() != null) {
            event.eventType(EventType.named(context.getEventType()));
        }
        if (context.getIdentity() != null) {
            event.sourceIp(text(context.getIdentity().getSourceIp()))
                    .userAgent(context.getIdentity().getUserAgent());
        }
    }

    /** Converts a response to the AWS library's class. */
    static APIGatewayV2WebSocketResponse write(WebSocketResponse response) {
        APIGatewayV2WebSocketResponse aws = new APIGatewayV2WebSocketResponse();
        aws.setStatusCode(response.statusCode());
        response.body().ifPresent(aws::setBody);
        if (!response.headers().isEmpty()) {
            aws.setHeaders(response.headers());
        }
        return aws;
    }

    private static Map<String, List<String>> values(
            @Nullable Map<String, List<String>> multi, @Nullable Map<String, String> single) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (multi != null) {
            multi.forEach((name, all) -> {
                if (all != null) {
                    values.put(name, all.stream().filter(Objects::nonNull).toList());
                }
            });
        }
        if (!values.isEmpty()) {
            return values;
        }
        texts(single).forEach((name, value) -> values.put(name, List.of(value)));
        return values;
    }

    private static Map<String, String> texts(@Nullable Map<String, ?> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (values != null) {
            values.forEach((name, value) -> {
                if (value != null) {
                    texts.put(name, value.toString());
                }
            });
        }
        return texts;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
