package dev.switchboard.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.EventFixtures;
import dev.switchboard.EventType;
import dev.switchboard.RecordingGateway;
import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.fixtures.TestContext;
import dev.switchboard.log.LogEntry;
import dev.switchboard.message.Delivery;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Tests that an API that keeps no connections works without DynamoDB's classes on the class path. */
class WithoutDynamoDbTest {
    private static final String DYNAMO_DB = "software.amazon.awssdk.services.dynamodb.";

    @Test
    void servesAnApiThatKeepsNoConnectionsAndSends() throws Exception {
        try (URLClassLoader classes = new WithoutDynamoDb()) {
            Class<?> type = classes.loadClass(Conversation.class.getName());
            Object conversation = type.getConstructor().newInstance();

            assertThat(type.getClassLoader()).isSameAs(classes);
            assertThat(((Callable<?>) conversation).call()).isEqualTo("GONE, log: []");
        }
    }

    @Test
    void isPrimedOnLambda() throws Exception {
        try (URLClassLoader classes = new WithoutDynamoDb()) {
            Object start =
                    classes.loadClass(Start.class.getName()).getConstructor().newInstance();

            assertThat(((Callable<?>) start).call()).isEqualTo("[]");
        }
    }

    /** Creates a handler as Lambda does, and returns its log. */
    public static final class Start implements Callable<String> {
        @Override
        public String call() {
            List<LogEntry> log = new ArrayList<>();
            WebSocketRuntime runtime = WebSocketRuntime.builder()
                    .environment(Map.of("AWS_LAMBDA_FUNCTION_NAME", "news", "AWS_REGION", "eu-central-1"))
                    .log(log::add)
                    .build();
            new WebSocketLambda(RouteTable.named("test").withoutConnections().build(), runtime) {
                @Override
                protected WebSocketResponse processWebSocket(WebSocketEvent event) {
                    throw new IllegalStateException("No event is expected.");
                }
            };
            return log.toString();
        }
    }

    /** Connects, sends to one connection that is gone and to one that is open, and disconnects. */
    public static final class Conversation implements Callable<String> {
        @Override
        public String call() throws Exception {
            List<LogEntry> log = new ArrayList<>();
            RecordingGateway gateway = new RecordingGateway();
            gateway.isGone("other=");
            WebSocketRuntime runtime = WebSocketRuntime.builder()
                    .environment(Map.of())
                    .gateway(gateway)
                    .log(log::add)
                    .build();
            List<Delivery> deliveries = new ArrayList<>();
            WebSocketLambda lambda =
                    new WebSocketLambda(
                            RouteTable.named("test").withoutConnections().build(), runtime) {
                        @Override
                        protected WebSocketResponse processWebSocket(WebSocketEvent event) {
                            if (event.eventType() == EventType.MESSAGE) {
                                deliveries.add(sendMessage("other=", Map.of("n", 1)));
                                sendMessage("open=", Map.of("n", 2));
                            }
                            return WebSocketResponse.ok();
                        }
                    };
            for (String event : List.of("connect", "message-custom-route", "disconnect-client-1005")) {
                lambda.handleRequest(
                        new ByteArrayInputStream(EventFixtures.bytes(event)),
                        new ByteArrayOutputStream(),
                        new TestContext());
            }
            return deliveries.get(0) + ", log: " + log;
        }
    }

    /** Loads the classes of this test's class path again, except those of DynamoDB. */
    private static final class WithoutDynamoDb extends URLClassLoader {
        WithoutDynamoDb() throws MalformedURLException {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(DYNAMO_DB)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }

        private static URL[] classPath() throws MalformedURLException {
            String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            List<URL> urls = new ArrayList<>();
            for (String entry : path.split(File.pathSeparator, -1)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
            return urls.toArray(URL[]::new);
        }
    }
}
