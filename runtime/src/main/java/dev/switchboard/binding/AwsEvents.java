package dev.switchboard.binding;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import dev.switchboard.NamedValues;
import dev.switchboard.WebSocketEvent;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Converts events to the event class of the AWS library, for routes that take one. */
final class AwsEvents {
    private AwsEvents() {}

    /** Converts an event to an AWS event. Values that the event does not have are null, as in API Gateway's JSON. */
    static APIGatewayV2WebSocketEvent toAws(WebSocketEvent event) {
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

    private static Map<String, String> single(NamedValues values, Map<String, String> into) {
        values.names().forEach(name -> into.put(name, values.value(name).orElseThrow()));
        return into;
    }

    private static Map<String, List<String>> multi(NamedValues values, Map<String, List<String>> into) {
        values.names().forEach(name -> into.put(name, values.all(name)));
        return into;
    }
}
