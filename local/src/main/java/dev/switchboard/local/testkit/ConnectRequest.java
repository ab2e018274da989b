package dev.switchboard.local.testkit;

import dev.switchboard.local.gateway.HandshakeRequest;
import dev.switchboard.local.gateway.HttpHeader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client's handshake, which a test describes in {@link TestClients#connect}:
 *
 * <pre>{@code
 * clients.connect(c -> c.query("room", "lobby").header("Origin", "https://chat.example.com"));
 * }</pre>
 *
 * <p>Every method returns this request.
 */
public final class ConnectRequest {

    private static final String PRINCIPAL_ID = "principalId";

    private final List<HttpHeader> headers = new ArrayList<>();
    private final StringBuilder query = new StringBuilder();
    private final List<String> subprotocols = new ArrayList<>();
    private final Map<String, String> authorized = new LinkedHashMap<>();
    private String path;
    private String sourceIp = "192.0.2.1";
    private @Nullable String name;

    ConnectRequest(String stage, String host) {
        this.path = "/" + stage;
        headers.add(new HttpHeader("Host", host));
        headers.add(new HttpHeader("Upgrade", "websocket"));
        headers.add(new HttpHeader("Connection", "Upgrade"));
        headers.add(new HttpHeader("Sec-WebSocket-Version", "13"));
        headers.add(new HttpHeader("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="));
    }

    /**
     * Adds a query parameter once for each value. This method percent-encodes the name and the values.
     *
     * @param parameter the name of the query parameter
     * @param values the values, in order
     * @return this request
     */
    public ConnectRequest query(String parameter, String... values) {
        for (String value : values) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(encoded(parameter))
                    .append('=')
                    .append(encoded(value));
        }
        return this;
    }

    /**
     * Adds a header. If the request already has a header with the same name, the request sends both.
     *
     * @param header the name of the header
     * @param value the value of the header
     * @return this request
     */
    public ConnectRequest header(String header, String value) {
        headers.add(new HttpHeader(header, value));
        return this;
    }

    /**
     * Offers subprotocols. Like a browser, the client closes the connection if no offered subprotocol is selected. Such
     * a handshake is treated as refused.
     *
     * @param offered the subprotocols, in order of preference
     * @return this request
     */
    public ConnectRequest subprotocols(String... offered) {
        subprotocols.addAll(List.of(offered));
        return this;
    }

    /**
     * Lets the client in as if an authorizer had allowed the given user. Every event has the user's id as its {@code
     * principalId}.
     *
     * @param principalId the id of the user
     * @return this request
     */
    public ConnectRequest user(String principalId) {
        authorized.put(PRINCIPAL_ID, principalId);
        return this;
    }

    /**
     * Lets the client in as if an authorizer had allowed it and returned the given context. Every event contains the
     * values, converted to text as on AWS.
     *
     * @param context the authorizer's context
     * @return this request
     */
    public ConnectRequest authorizer(Map<String, ?> context) {
        context.forEach((key, value) -> authorized.put(key, String.valueOf(value)));
        return this;
    }

    /**
     * Sets the client's IP address. The default is 192.0.2.1.
     *
     * @param address the IP address
     * @return this request
     */
    public ConnectRequest sourceIp(String address) {
        this.sourceIp = address;
        return this;
    }

    /**
     * Sets a path other than the stage's, such as a misconfigured client might use. The path must be percent-encoded
     * and begin with a slash.
     *
     * @param other the path
     * @return this request
     */
    public ConnectRequest path(String other) {
        this.path = other;
        return this;
    }

    /**
     * Names the client in the messages of failed tests. The default is the user's id, or else a number.
     *
     * @param newName the name
     * @return this request
     */
    public ConnectRequest named(String newName) {
        this.name = newName;
        return this;
    }

    @Nullable
    String name() {
        return name;
    }

    List<String> subprotocols() {
        return subprotocols;
    }

    /**
     * Returns the context that an authorizer would have returned; empty if the test has called neither {@link #user}
     * nor {@link #authorizer}. The context always has a principal, because every authorizer names one.
     */
    Map<String, String> authorized() {
        Map<String, String> values = new LinkedHashMap<>(authorized);
        String principal = values.remove(PRINCIPAL_ID);
        if (!authorized.isEmpty()) {
            values.put(PRINCIPAL_ID, principal == null ? "user" : principal);
        }
        return values;
    }

    String target() {
        return path + query;
    }

    HandshakeRequest handshake() {
        List<HttpHeader> all = new ArrayList<>(headers);
        if (!subprotocols.isEmpty()) {
            all.add(new HttpHeader("Sec-WebSocket-Protocol", String.join(", ", subprotocols)));
        }
        return new HandshakeRequest(target(), all, sourceIp);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
