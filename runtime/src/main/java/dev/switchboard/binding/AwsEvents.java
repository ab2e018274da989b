package dev.switchboard.binding;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import dev.switchboard.EventType;
import dev.switchboard.NamedValues;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Converts between our event and the event class of the AWS library, which lacks the reason of a disconnect. */
public final class AwsEvents {
    private AwsEvents() {}

    /** Converts an AWS event to ours. Values that the AWS event does not have are empty. */
    public static WebSocketEvent fromAws(APIGatewayV2WebSocketEvent aws, @Nullable Context lambdaContext) {
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

    /** Converts our event to an AWS event. Values that the event does not have are null, as in API Gateway's JSON. */
    public static APIGatewayV2WebSocketEvent toAws(WebSocketEvent event) {
        APIGatewayV2WebSocketEvent aws = new APIGatewayV2WebSocketEvent();
        if (!event.headers().names().isEmpty()) {
            aws.setHeaders(single(event.headers(), new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));
            aws.setMultiValueHeaders(multi(event.headers(), new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));
        }
        if (!event.queryParameters().names().isEmpty()) {
            aws.setQueryStringParameters(single(event.queryParameters(), new LinkedHashMap<>()));
            aws.setMultiValueQueryStringParameters(multi(event.queryParameters(), new LinkedHashMap<>()));
        }
        if (!event.stageVariables().isEmpty()) {
            aws.setStageVariables(new HashMap<>(event.stageVariables()));
        }
        if (!event.body().isEmpty()) { // API Gateway leaves out the body of an empty message.
            aws.setBody(event.body());
        }
        aws.setIsBase64Encoded(false);
        aws.setRequestContext(context(event));
        return aws;
    }

    private static APIGatewayV2WebSocketEvent.RequestContext context(WebSocketEvent event) {
        var context = new APIGatewayV2WebSocketEvent.RequestContext();
        context.setRouteKey(event.routeKey());
        context.setEventType(event.eventType().name());
        context.setConnectionId(event.connectionId());
        if (!event.messageId().isEmpty()) {
            context.setMessageId(event.messageId());
        }
        context.setRequestId(event.requestId());
        context.setExtendedRequestId(event.requestId());
        context.setMessageDirection("IN");
        context.setStage(event.stage());
        context.setApiId(event.apiId());
        context.setDomainName(event.domainName());
        context.setConnectedAt(event.connectedAt().toEpochMilli());
        context.setRequestTimeEpoch(event.requestTime().toEpochMilli());
        context.setRequestTime(DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(event.requestTime()));
        if (!event.authorizer().isEmpty()) {
            context.setAuthorizer(new HashMap<>(event.authorizer()));
        }
        var identity = new APIGatewayV2WebSocketEvent.RequestIdentity();
        identity.setSourceIp(event.sourceIp());
        event.userAgent().ifPresent(identity::setUserAgent);
        context.setIdentity(identity);
        return context;
    }

    /** Converts our response to an AWS response. */
    public static APIGatewayV2WebSocketResponse toAws(WebSocketResponse response) {
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

    private static Map<String, String> single(NamedValues values, Map<String, String> into) {
        values.names().forEach(name -> into.put(name, values.value(name).orElseThrow()));
        return into;
    }

    private static Map<String, List<String>> multi(NamedValues values, Map<String, List<String>> into) {
        values.names().forEach(name -> into.put(name, values.all(name)));
        return into;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
