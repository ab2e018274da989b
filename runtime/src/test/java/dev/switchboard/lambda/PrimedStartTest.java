package dev.switchboard.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests that priming loads the classes that the first events need. A separate JVM lists the classes that it loads.
 */
class PrimedStartTest {
    private static final Pattern LOADED = Pattern.compile(".*\\[class,load] (\\S+) source: .*");

    private HttpServer aws;

    @BeforeEach
    void start() throws IOException {
        aws = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        aws.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        aws.start();
    }

    @AfterEach
    void stop() {
        aws.stop(0);
    }

    @Test
    void theFirstEventsLoadHardlyAnyClassesOfTheSdk() throws Exception {
        Started primed = started("on");
        Started unprimed = started("off");

        assertThat(unprimed.atEvents("software.amazon.awssdk.")).hasSizeGreaterThan(500);
        assertThat(primed.atEvents("software.amazon.awssdk."))
                .hasSizeLessThan(unprimed.atEvents("software.amazon.awssdk.").size() / 10);
    }

    @Test
    void primingLoadsTheClassesForRequestsToTheTableAndTheCallbackApi() throws Exception {
        Started primed = started("on");

        assertThat(primed.atStart("software.amazon.awssdk.services.dynamodb.model.PutItem"))
                .contains("software.amazon.awssdk.services.dynamodb.model.PutItemResponse");
        assertThat(primed.atStart("software.amazon.awssdk.services.apigatewaymanagementapi.model."))
                .contains("software.amazon.awssdk.services.apigatewaymanagementapi.model.PostToConnectionResponse");
        assertThat(primed.atStart("sun.net.www.http.")).contains("sun.net.www.http.HttpClient");
        assertThat(primed.atStart("sun.security.ssl.")).contains("sun.security.ssl.TrustStoreManager");
        assertThat(primed.atEvents("dev.switchboard.internal.")).isEmpty();
        assertThat(primed.atEvents("dev.switchboard.binding.")).isEmpty();
        assertThat(primed.atEvents("dev.switchboard.message.")).isEmpty();
        assertThat(primed.atEvents("dev.switchboard.lambda."))
                .allMatch(name -> name.startsWith(PrimedStart.class.getName()), "belongs to the test");
    }

    private Started started(String priming) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load=info:stdout:level,tags",
                "-cp",
                classPath(),
                PrimedStart.class.getName());
        String endpoint = "http://127.0.0.1:" + aws.getAddress().getPort();
        builder.environment()
                .putAll(Map.of(
                        "AWS_LAMBDA_FUNCTION_NAME", "chat",
                        "AWS_REGION", "eu-central-1",
                        "AWS_ACCESS_KEY_ID", "any",
                        "AWS_SECRET_ACCESS_KEY", "any",
                        "AWS_ENDPOINT_URL_DYNAMODB", endpoint,
                        "WEBSOCKET_API_ENDPOINT", endpoint + "/dev",
                        "CONNECTIONS_TABLE", "connections",
                        "SWITCHBOARD_PRIMING", priming));
        Process process = builder.redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isZero();
        assertThat(lines.stream().filter(line -> line.startsWith("answer: ")))
                .containsExactly("answer: {\"statusCode\":200}", "answer: {\"statusCode\":200}");
        assertThat(lines.stream().filter(line -> line.startsWith("log: "))).isEmpty();
        return Started.of(lines);
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Classes that were loaded before the handler had been created, and classes that were loaded afterwards. */
    private record Started(List<String> before, List<String> after) {
        static Started of(List<String> lines) {
            List<String> before = new ArrayList<>();
            List<String> after = new ArrayList<>();
            boolean ready = false;
            for (String line : lines) {
                Matcher loaded = LOADED.matcher(line);
                if (loaded.matches()) {
                    ready |= loaded.group(1).equals(PrimedStart.Ready.class.getName());
                    (ready ? after : before).add(loaded.group(1));
                }
            }
            return new Started(before, after);
        }

        List<String> atStart(String prefix) {
            return before.stream().filter(name -> name.startsWith(prefix)).toList();
        }

        List<String> atEvents(String prefix) {
            return after.stream().filter(name -> name.startsWith(prefix)).toList();
        }
    }
}
