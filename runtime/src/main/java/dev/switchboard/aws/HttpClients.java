package dev.switchboard.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** Makes the HTTP clients under the clients of AWS: the JDK's, which start fastest and bring no jar. */
final class HttpClients {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int SPARE_CONNECTIONS = 32;

    private HttpClients() {}

    /** A client that waits this long for each part of an answer. */
    static SdkHttpClient reading(AwsConfiguration aws, Duration patience) {
        keepConnections(aws);
        SdkHttpClient http = new CheckedFaults(aws.namesProxy() ? byProxy(patience) : direct(patience));
        return aws.isSnapStart() ? new UnkeptConnections(http, SnapStart.hooks()) : http;
    }

    /** HttpURLConnection keeps 5 idle ones a host otherwise; a broadcast would open new ones, with a handshake each. */
    private static void keepConnections(AwsConfiguration aws) {
        if (System.getProperty("http.maxConnections") == null) {
            int most = aws.broadcastConcurrency() + SPARE_CONNECTIONS;
            System.setProperty("http.maxConnections", Integer.toString(most));
        }
    }

    /**
     * With the JDK's own TLS, which all clients share: the SDK's would read the certificates of those whom TLS trusts anew
     * for each.
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

    /** The SDK understands the variables that name a proxy; the JDK does not. */
    private static SdkHttpClient byProxy(Duration patience) {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(patience)
                .build();
    }
}
