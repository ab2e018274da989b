package dev.switchboard.internal.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * An HTTP client that turns unchecked exceptions of another client into {@link IOException}, so that the SDK retries
 * the request. Exceptions of the SDK are passed on unchanged. The SDK's own HTTP client throws
 * {@link UncheckedIOException} if a connection breaks while a request is written, and other unchecked exceptions if the
 * JDK's client fails unexpectedly.
 */
public final class CheckedFaults implements SdkHttpClient {
    private final SdkHttpClient http;

    public CheckedFaults(SdkHttpClient http) {
        this.http = http;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new Exchange(http.prepareRequest(request));
    }

    @Override
    public String clientName() {
        return http.clientName();
    }

    @Override
    public void close() {
        http.close();
    }

    private static final class Exchange implements ExecutableHttpRequest {
        private final ExecutableHttpRequest request;

        Exchange(ExecutableHttpRequest request) {
            this.request = request;
        }

        @Override
        public HttpExecuteResponse call() throws IOException {
            try {
                return request.call();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } catch (SdkException e) {
                throw e;
            } catch (RuntimeException e) {
                throw new IOException("The HTTP client failed: " + e, e);
            }
        }

        @Override
        public void abort() {
            request.abort();
        }
    }
}
