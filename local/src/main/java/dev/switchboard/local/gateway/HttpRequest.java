package dev.switchboard.local.gateway;

/** A request without an upgrade to WebSocket. */
public final class HttpRequest {

    private final String method;
    private final String target;
    private final byte[] body;

    /**
     * Creates a request.
     *
     * @param method the HTTP method, in capitals
     * @param target the request target: path and query, still percent-encoded
     * @param body the whole body, empty if there is none; not copied
     */
    public HttpRequest(String method, String target, byte[] body) {
        this.method = method;
        this.target = target;
        this.body = body;
    }

    String method() {
        return method;
    }

    String target() {
        return target;
    }

    byte[] body() {
        return body;
    }
}
