package dev.switchboard.benchmarks.coldstart;

/** Creates {@code $connect} events as API Gateway sends them. */
final class ConnectEvents {
    private static final String EVENT = """
            {"headers":{"Host":"a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com",\
            "Sec-WebSocket-Extensions":"permessage-deflate; client_max_window_bits",\
            "Sec-WebSocket-Key":"dGhlIHNhbXBsZSBub25jZQ==","Sec-WebSocket-Version":"13",\
            "User-Agent":"benchmark/1.0","X-Amzn-Trace-Id":"Root=1-69559a00-0123456789abcdef01234567",\
            "X-Forwarded-For":"203.0.113.7","X-Forwarded-Port":"443","X-Forwarded-Proto":"https"},\
            "multiValueHeaders":{"Host":["a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com"],\
            "Sec-WebSocket-Extensions":["permessage-deflate; client_max_window_bits"],\
            "Sec-WebSocket-Key":["dGhlIHNhbXBsZSBub25jZQ=="],"Sec-WebSocket-Version":["13"],\
            "User-Agent":["benchmark/1.0"],"X-Amzn-Trace-Id":["Root=1-69559a00-0123456789abcdef01234567"],\
            "X-Forwarded-For":["203.0.113.7"],"X-Forwarded-Port":["443"],"X-Forwarded-Proto":["https"]},\
            "queryStringParameters":{"userId":"alice","host":"HostConnectId="},\
            "multiValueQueryStringParameters":{"userId":["alice"],"host":["HostConnectId="]},\
            "requestContext":{"routeKey":"$connect","eventType":"CONNECT","extendedRequestId":"FxReqConnBBFAAA=",\
            "requestTime":"01/Jan/2026:00:00:00 +0000","messageDirection":"IN","stage":"dev",\
            "connectedAt":1767225600000,"requestTimeEpoch":1767225600004,\
            "identity":{"userAgent":"benchmark/1.0","sourceIp":"203.0.113.7"},"requestId":"FxReqConnBBFAAA=",\
            "domainName":"a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com","connectionId":"Connection{client}=",\
            "apiId":"a1b2c3d4e5"},"isBase64Encoded":false}
            """;

    private ConnectEvents() {}

    /** Returns the event for a client, whose number becomes part of the connection id. */
    static String of(int client) {
        return EVENT.replace("{client}", Integer.toString(client));
    }
}
