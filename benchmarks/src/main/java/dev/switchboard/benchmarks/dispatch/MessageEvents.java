package dev.switchboard.benchmarks.dispatch;

import java.nio.charset.StandardCharsets;

/** Creates {@code MESSAGE} events as API Gateway sends them. */
final class MessageEvents {
    /** The message in the body of each event, with a placeholder for the number of its route. */
    static final String MESSAGE =
            "{\"action\":\"route{route}\",\"id\":\"m-4711\",\"text\":\"Is anybody there?\",\"number\":42}";

    /** The reply of each route. */
    static final String ANSWER = "{\"id\":\"m-4711\",\"text\":\"Is anybody there?\",\"number\":42}";

    private static final String EVENT = """
            {"requestContext":{"routeKey":"route{route}","messageId":"FxMsg0001IAMCKg=","eventType":"MESSAGE",\
            "extendedRequestId":"FxReqMsg1BBFAAA=","requestTime":"01/Jan/2026:00:00:10 +0000",\
            "messageDirection":"IN","stage":"dev","connectedAt":1767225600000,"requestTimeEpoch":1767225610000,\
            "identity":{"userAgent":"benchmark/1.0","sourceIp":"203.0.113.7"},"requestId":"FxReqMsg1BBFAAA=",\
            "domainName":"a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com","connectionId":"AbCdEfGhIjKlMnQ=",\
            "apiId":"a1b2c3d4e5"},"body":"{body}","isBase64Encoded":false}
            """;

    private MessageEvents() {}

    /** Returns the event for a message to the route with the given number. */
    static byte[] to(int route) {
        String body = MESSAGE.replace("\"", "\\\"");
        return EVENT.replace("{body}", body)
                .replace("{route}", Integer.toString(route))
                .getBytes(StandardCharsets.UTF_8);
    }
}
