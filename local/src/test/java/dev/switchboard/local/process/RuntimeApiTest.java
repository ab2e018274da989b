package dev.switchboard.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RuntimeApiTest {

    private static final String RUNTIME = "/2018-06-01/runtime/";

    private final HttpClient client = HttpClient.newHttpClient();
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final ProcessInvocation invocation = new ProcessInvocation(new byte[] {'4', '2'});
    private RuntimeApi api;

    @BeforeEach
    void serve() throws IOException {
        Credentials credentials = new Credentials("key", "secret", Optional.empty());
        api = RuntimeApi.serve(loops, new Calls(), new FunctionIdentity("arn:function", credentials));
    }

    @AfterEach
    void close() {
        api.close();

        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    @Test
    void nextInvocationHasItsHeadersAndAContentType() throws Exception {
        HttpResponse<String> next = send(get(RUNTIME + "invocation/next"));

        assertThat(next.body()).isEqualTo("42");
        assertThat(header(next, "Content-Type")).isEqualTo("application/json");
        assertThat(header(next, "Lambda-Runtime-Aws-Request-Id")).isEqualTo(invocation.id());
        assertThat(header(next, "Lambda-Runtime-Deadline-Ms")).isEqualTo("1234");
        assertThat(header(next, "Lambda-Runtime-Invoked-Function-Arn")).isEqualTo("arn:function");
        assertThat(header(next, "Lambda-Runtime-Trace-Id"))
                .matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0");
    }

    @Test
    void onlyResponsesAndErrorsForTheCurrentInvocationAreAccepted() throws Exception {
        assertThat(send(post(RUNTIME + "invocation/now/response", "hello")).statusCode())
                .isEqualTo(202);
        assertThat(send(post(RUNTIME + "invocation/now/error", "{\"errorType\":\"E\"}"))
                        .statusCode())
                .isEqualTo(202);
        assertThat(send(post(RUNTIME + "invocation/past/response", "")).statusCode())
                .isEqualTo(400);
        assertThat(send(post(RUNTIME + "init/error", "{\"errorType\":\"I\"}")).statusCode())
                .isEqualTo(202);

        assertThat(calls)
                .containsExactly("answered now: hello", "failed now: E", "answered past: ", "not initialised: I");
    }

    @Test
    void otherPathsAreNotFound() throws Exception {
        assertThat(send(get("/")).statusCode()).isEqualTo(404);
        assertThat(send(post(RUNTIME + "invocation/response", "")).statusCode()).isNotEqualTo(202);
    }

    @Test
    void restoreReturnsAtOnceAndCredentialsAreServed() throws Exception {
        assertThat(send(get(RUNTIME + "restore/next")).statusCode()).isEqualTo(200);
        assertThat(send(get(RuntimeApi.CREDENTIALS)).body())
                .isEqualTo("{\"AccessKeyId\":\"key\",\"SecretAccessKey\":\"secret\",\"Token\":\"\","
                        + "\"Expiration\":\"2099-01-01T00:00:00Z\"}");
    }

    @Test
    void requestsFromWebPagesAreRefused() throws Exception {
        HttpRequest.Builder fromPage = get(RUNTIME + "invocation/next").header("Origin", "http://evil.example");
        assertThat(send(fromPage).statusCode()).isEqualTo(403);

        URI byName =
                URI.create("http://" + api.address().replace("127.0.0.1", "localhost") + RUNTIME + "invocation/next");
        assertThat(send(HttpRequest.newBuilder(byName)).statusCode()).isEqualTo(403);
        assertThat(calls).isEmpty();
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + api.address() + path));
    }

    private HttpRequest.Builder post(String path, String body) {
        return get(path).POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Records all calls, and accepts only results for the invocation with the id "now". */
    private final class Calls implements RuntimeCalls {

        @Override
        public void next(Waiting runtime) {
            calls.add("next");
            runtime.handOut(invocation, 1234);
        }

        @Override
        public boolean answered(String invocationId, byte[] payload) {
            calls.add("answered " + invocationId + ": " + new String(payload, UTF_8));
            return invocationId.equals("now");
        }

        @Override
        public boolean failed(String invocationId, FunctionError error) {
            calls.add("failed " + invocationId + ": " + error);
            return invocationId.equals("now");
        }

        @Override
        public void notInitialised(FunctionError error) {
            calls.add("not initialised: " + error);
        }
    }
}
