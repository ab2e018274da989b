package dev.switchboard.local.gateway;

import java.util.List;

/**
 * An HTTP response from the gateway or the console.
 *
 * @param status the HTTP status
 * @param headers the headers to send; the HTTP server adds {@code Content-Length}
 * @param body the body, possibly empty; sent in UTF-8
 */
public record HttpAnswer(int status, List<HttpHeader> headers, String body) {

    /** Header by which AWS SDKs recognize an error. The SDKs do not rely on bodies. */
    private static final String ERROR_TYPE = "x-amzn-ErrorType";

    /** Copies the list of headers. */
    public HttpAnswer {
        headers = List.copyOf(headers);
    }

    static HttpAnswer empty(int status) {
        return new HttpAnswer(status, List.of(), "");
    }

    static HttpAnswer json(int status, String body) {
        return new HttpAnswer(status, List.of(new HttpHeader("Content-Type", "application/json")), body);
    }

    static HttpAnswer forbidden() {
        return error(403, "ForbiddenException", "{\"message\":\"Forbidden\"}");
    }

    static HttpAnswer error(int status, String type, String body) {
        List<HttpHeader> headers = body.isEmpty()
                ? List.of(new HttpHeader(ERROR_TYPE, type))
                : List.of(new HttpHeader("Content-Type", "application/json"), new HttpHeader(ERROR_TYPE, type));
        return new HttpAnswer(status, headers, body);
    }
}
