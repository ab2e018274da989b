package dev.switchboard.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.fixtures.WireClient;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;

/**
 * The APIs under test, either local or deployed.
 *
 * @param address the address of the first API
 * @param callbacks the client for the {@code @connections} API of the first API
 * @param others the addresses of the other APIs, as returned by the function
 */
record Stack(URI address, Callbacks callbacks, Event others) implements AutoCloseable {

    static Stack at(URI address, Callbacks callbacks) throws IOException {
        try (WireClient client = WireClient.connect(address)) {
            client.text("{\"action\":\"ask\",\"tell\":\"stack\"}");
            return new Stack(address, callbacks, Event.of(client.nextText()));
        }
    }

    URI address(Api api) {
        return others.has(api.key()) ? URI.create(others.text(api.key())) : address;
    }

    /** Returns an address with a query, whose parameters are given as alternating names and values. */
    URI address(Api api, String... namesAndValues) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.append(i == 0 ? '?' : '&').append(namesAndValues[i]).append('=');
            query.append(URLEncoder.encode(namesAndValues[i + 1], UTF_8));
        }
        return URI.create(address(api) + query.toString());
    }

    WireClient connect(Api api, String... namesAndValues) throws IOException {
        return WireClient.connect(address(api, namesAndValues));
    }

    Observer observer() throws IOException {
        return Observer.of(this);
    }

    @Override
    public void close() {
        callbacks.close();
    }
}
