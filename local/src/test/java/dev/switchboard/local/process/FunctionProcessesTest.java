package dev.switchboard.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.local.FunctionCode;
import dev.switchboard.local.gateway.InvocationResult;
import dev.switchboard.local.lambda.FunctionConfiguration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests functions in separate processes, which run AWS's own Lambda runtime client. */
class FunctionProcessesTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final ManualTimers timers = new ManualTimers();
    private FunctionProcesses function = function(settings(TestFunction.class));

    @AfterEach
    void close() {
        function.close();
    }

    @Test
    void responseOfTheProcessIsTheResult() throws Exception {
        assertThat(answer("echo {\"umlaut\":\"ü\"}")).isEqualTo("{\"umlaut\":\"ü\"}");
    }

    @Test
    void idleProcessIsReused() throws Exception {
        String first = answer("pid");

        assertThat(answer("pid"))
                .isEqualTo(first)
                .isNotEqualTo(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void processStartedInAdvanceServesTheFirstInvocation() throws Exception {
        get(function.start());

        assertThat(answer("pid")).isNotEmpty();
        assertThat(answer("environment")).contains("AWS_LAMBDA_LOG_STREAM_NAME=local-1,");
    }

    @Test
    void eachConcurrentInvocationHasItsOwnProcessAndFurtherOnesAreThrottled() throws Exception {
        try (ServerSocket meeting = meeting()) {
            CompletionStage<InvocationResult> one = invoke("meet " + meeting.getLocalPort());
            CompletionStage<InvocationResult> two = invoke("meet " + meeting.getLocalPort());
            try (Socket first = meeting.accept();
                    Socket second = meeting.accept()) {
                assertThat(get(invoke("pid")))
                        .isEqualTo(new InvocationResult.Refused(
                                "all 2 processes are busy; Lambda would throttle the call"));
                first.getOutputStream().write(7);
                second.getOutputStream().write(7);
            }
            assertThat(text(one)).endsWith(" received 7").isNotEqualTo(text(two));
        }
        assertThat(get(invoke("pid"))).isInstanceOf(InvocationResult.Returned.class);
    }

    @Test
    void exceptionFromTheFunctionIsAFunctionErrorAndTheProcessIsReused() throws Exception {
        String before = answer("pid");

        assertThat(error("throw boom")).hasToString("java.lang.IllegalStateException: boom");
        assertThat(answer("pid")).isEqualTo(before);
        function.close();
        assertThat(log()).contains("TestFunction-1 | boom: java.lang.IllegalStateException");
    }

    @Test
    void processThatExitsFailsItsInvocationAndIsReplaced() throws Exception {
        String before = answer("pid");

        assertThat(error("exit 3")).hasToString("Runtime.ExitError: Runtime exited with status 3 during an invocation");
        assertThat(answer("pid")).isNotEqualTo(before);
        assertThat(log().lines())
                .containsOnlyOnce(
                        "TestFunction-1 | exited with status 3 during an invocation. The next invocation gets a"
                                + " new process.");
    }

    @Test
    void eventForAProcessThatEndsAfterAnErrorGoesToANewProcess() throws Exception {
        String before = answer("pid");

        for (int i = 0; i < 3; i++) {
            assertThat(error("exhaust heap")).hasToString("java.lang.OutOfMemoryError: heap");
            assertThat(answer("pid")).isNotEqualTo(before);
        }
        assertThat(log()).contains(" between invocations.").doesNotContain(" during an invocation");
    }

    @Test
    void processThatDoesNotRequestAnInvocationIsKilledAndReplaced() throws Exception {
        String before = answer("pid");
        assertThat(error("linger on")).hasToString("java.lang.OutOfMemoryError: on");

        CompletionStage<InvocationResult> innocent = invoke("pid");
        assertThat(timers.pending()).containsExactly(ExecutionEnvironment.ASKS_AGAIN);
        timers.goOff(ExecutionEnvironment.ASKS_AGAIN);

        assertThat(text(innocent)).isNotEqualTo(before);
        assertThat(log().lines())
                .containsOnlyOnce("TestFunction-1 | Runtime did not request the next invocation within 5.00 seconds."
                        + " The process was killed.");
    }

    @Test
    void processThatTakesTooLongIsKilledAndReplaced() throws Exception {
        String before = answer("pid");
        try (ServerSocket meeting = meeting()) {
            CompletionStage<InvocationResult> hanging = invoke("meet " + meeting.getLocalPort());
            try (Socket process = meeting.accept()) {
                timers.goOff(TIMEOUT);

                assertThat(errorOf(get(hanging))).hasToString("Sandbox.Timedout: Task timed out after 3.00 seconds");
                assertThat(endOf(process)).isTrue();
            }
        }
        assertThat(answer("pid")).isNotEqualTo(before);
        assertThat(log().lines())
                .containsOnlyOnce(
                        "TestFunction-1 | Task timed out after 3.00 seconds. The process was killed, as on Lambda.");
        assertThat(log()).doesNotContain("exited");
    }

    @Test
    void timersAreCancelledWhenInvocationsEnd() throws Exception {
        answer("pid");
        answer("pid");

        assertThat(timers.pending()).isEmpty();
    }

    @Test
    void failedInitialisationFailsTheInvocationWithTheReason() throws Exception {
        use(settings(BrokenFunction.class));

        assertThat(error("echo")).hasToString("java.lang.IllegalStateException: no table");
        assertThat(log().lines())
                .containsOnlyOnce(
                        "BrokenFunction-1 | Initialization failed: java.lang.IllegalStateException: no table");
        assertThat(error("echo"))
                .as("the second process fails for the same reason")
                .hasToString("java.lang.IllegalStateException: no table");
    }

    @Test
    void failedInitialisationFailsAStartInAdvance() {
        use(settings(BrokenFunction.class));

        assertThatThrownBy(() -> get(function.start()))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(FunctionError.class)
                .hasMessage("no table");
    }

    @Test
    void missingHandlerFailsTheInvocation() throws Exception {
        use(ProcessSettings.of(classPath(), "com.example.Missing"));

        assertThat(error("echo")).hasToString("java.lang.ClassNotFoundException: Class not found: com.example.Missing");
    }

    @Test
    void snapStartRunsTheHooksAndHasContainerCredentials() throws Exception {
        use(settings(SnapStartFunction.class)
                .withEnvironment(Map.of("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY", "secret"))
                .withSnapStart());

        assertThat(answer("")).isEqualTo("[before checkpoint, after restore] snap-start null AKIDEXAMPLE");
    }

    @Test
    void missingJavaCommandFailsTheInvocation() throws Exception {
        use(settings(TestFunction.class).withJava(Path.of("/no/such/java")));

        assertThat(get(invoke("pid")))
                .isInstanceOfSatisfying(
                        InvocationResult.Failed.class,
                        failed -> assertThat(failed.cause())
                                .isInstanceOf(IOException.class)
                                .hasMessageContaining("/no/such/java"));
    }

    @Test
    void processHasOnlyLambdasVariablesAndTheConfiguredOnes() throws Exception {
        use(settings(TestFunction.class)
                .withEnvironment(Map.of("CONNECTIONS_TABLE", "chat", "AWS_REGION", "eu-west-1")));

        String environment = answer("environment");

        assertThat(environment
                        .replaceAll("LAMBDA_TASK_ROOT=[^,]*", "LAMBDA_TASK_ROOT=…")
                        .replaceAll("127.0.0.1:\\d+", "127.0.0.1:…"))
                .isEqualTo("{AWS_ACCESS_KEY_ID=local, AWS_DEFAULT_REGION=eu-west-1, AWS_EXECUTION_ENV=AWS_Lambda_java"
                        + Runtime.version().feature()
                        + ", AWS_LAMBDA_FUNCTION_MEMORY_SIZE=512, AWS_LAMBDA_FUNCTION_NAME=TestFunction,"
                        + " AWS_LAMBDA_FUNCTION_VERSION=$LATEST, AWS_LAMBDA_INITIALIZATION_TYPE=on-demand,"
                        + " AWS_LAMBDA_LOG_GROUP_NAME=/aws/lambda/TestFunction, AWS_LAMBDA_LOG_STREAM_NAME=local-1,"
                        + " AWS_LAMBDA_RUNTIME_API=127.0.0.1:…, AWS_REGION=eu-west-1, AWS_SECRET_ACCESS_KEY=local,"
                        + " AWS_SESSION_TOKEN=local, CONNECTIONS_TABLE=chat, LAMBDA_RUNTIME_DIR=/var/runtime,"
                        + " LAMBDA_TASK_ROOT=…, LANG=en_US.UTF-8, PATH=/usr/local/bin:/usr/bin:/bin:/opt/bin, TZ=:UTC,"
                        + " _HANDLER=dev.switchboard.local.process.TestFunction}");
    }

    @Test
    void contextHasRequestIdArnAndRemainingTime() throws Exception {
        use(settings(TestFunction.class), Clock.systemUTC());

        String[] context = answer("context").split(" ", -1);

        assertThat(context[0]).hasSize(36);
        assertThat(context[1]).isEqualTo("arn:aws:lambda:us-east-1:000000000000:function:TestFunction");
        assertThat(Integer.parseInt(context[2])).isBetween(1, (int) TIMEOUT.toMillis());
    }

    @Test
    void outputOfTheProcessIsLoggedWithItsName() throws Exception {
        answer("print hello");
        function.close();

        assertThat(log().lines()).contains("TestFunction-1 | out: hello", "TestFunction-1 | err: hello");
    }

    @Test
    void responseLargerThanLambdasLimitIsAFunctionError() throws Exception {
        assertThat(errorOf(get(invoke("large " + 7 * 1024 * 1024)))).isInstanceOf(FunctionError.class);
        assertThat(answer("echo on")).isEqualTo("on");
    }

    @Test
    void closingKillsProcessesAndRefusesInvocations() throws Exception {
        long pid = Long.parseLong(answer("pid"));
        try (ServerSocket meeting = meeting()) {
            CompletionStage<InvocationResult> hanging = invoke("meet " + meeting.getLocalPort());
            try (Socket process = meeting.accept()) {
                function.close();

                assertThat(endOf(process)).isTrue();
                assertThat(errorOf(get(hanging))).hasToString("Runtime.Stopped: The function was shut down");
            }
        }
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(get(invoke("pid"))).isInstanceOf(InvocationResult.Refused.class);
        assertThat(log()).doesNotContain("exited");
    }

    private static List<Path> classPath() {
        return FunctionCode.ofClassPath(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")))
                .classPath();
    }

    private static ProcessSettings settings(Class<?> handler) {
        return ProcessSettings.of(classPath(), handler.getName())
                .withFunction(new FunctionConfiguration(handler.getSimpleName(), 512, TIMEOUT, 2));
    }

    private FunctionProcesses function(ProcessSettings settings) {
        return function(settings, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private FunctionProcesses function(ProcessSettings settings, Clock clock) {
        return new FunctionProcesses(settings, clock, timers, new PrintStream(log, true, UTF_8));
    }

    private void use(ProcessSettings settings) {
        use(settings, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void use(ProcessSettings settings, Clock clock) {
        function.close();
        function = function(settings, clock);
    }

    private CompletionStage<InvocationResult> invoke(String event) {
        return function.invoke(event.getBytes(UTF_8));
    }

    private String answer(String event) throws Exception {
        return text(invoke(event));
    }

    private Throwable error(String event) throws Exception {
        return errorOf(get(invoke(event)));
    }

    private static Throwable errorOf(InvocationResult result) {
        assertThat(result).isInstanceOf(InvocationResult.Failed.class);
        return ((InvocationResult.Failed) result).cause();
    }

    private static String text(CompletionStage<InvocationResult> result) throws Exception {
        assertThat(get(result)).isInstanceOf(InvocationResult.Returned.class);
        return new String(((InvocationResult.Returned) get(result)).payload(), UTF_8);
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        CompletableFuture<T> future = stage.toCompletableFuture();
        return future.get(60, TimeUnit.SECONDS);
    }

    private static ServerSocket meeting() throws IOException {
        ServerSocket meeting = new ServerSocket(0, 2, InetAddress.getLoopbackAddress());
        meeting.setSoTimeout(60_000);
        return meeting;
    }

    /**
     * Waits until the process at the other end has ended, which closes the connection. Returns false if the process
     * sends data instead.
     */
    private static boolean endOf(Socket process) throws IOException {
        process.setSoTimeout(60_000);
        return process.getInputStream().read() == -1;
    }

    private String log() {
        return log.toString(UTF_8);
    }
}
