package dev.switchboard.internal.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * Creates the HTTP clients for the AWS clients. The HTTP clients use the JDK's client, which starts fastest and needs
 * no extra jar.
 */
public final class HttpClients {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int SPARE_CONNECTIONS = 32;

    private HttpClients() {}

    /** Returns a client that waits at most the given time for each part of a response. */
    public static SdkHttpClient reading(AwsSettings aws, Duration patience) {
        keepConnections(aws);
        SdkHttpClient http = new CheckedFaults(aws.namesProxy() ? byProxy(patience) : direct(patience));
        return aws.isSnapStart() ? new UnkeptConnections(http, SnapStart.hooks()) : http;
    }

    /**
     * Raises the number of idle connections that HttpURLConnection keeps for each host, which is 5 by default.
     * Otherwise a broadcast would open new connections again and again, each with a TLS handshake.
     */
    private static void keepConnections(AwsSettings aws) {
        if (System.getProperty("http.maxConnections") == null) {
            int most = aws.broadcastConcurrency() + SPARE_CONNECTIONS;
            System.setProperty("http.maxConnections", Integer.toString(most));
        }
    }

    /**
     * Returns a client with the JDK's default TLS context, which all clients share. The SDK would create a context for
     * each client, and read the trusted certificates again for each.
     */
    private static SdkHttpClient direct(Duration patience) {
        return UrlConnectionHttpClient.create(uri -> open(uri, patience));
    }

    static HttpURLConnection open(URI uri, Duration patience) {
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout((int) CONNECT.toMillis());
            connection.setReadTimeout((int) patience.toMillis());
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the SDK's client, which, unlike the JDK's client, reads the environment variables for a proxy. */
    private static SdkHttpClient byProxy(Duration patience) {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(patience)
                .build();
    }
}
