package dev.switchboard.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.switchboard.local.gateway.InvocationResult;
import dev.switchboard.local.process.ManualTimers;
import java.io.IOError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandlerPoolTest {

    private final AtomicInteger instances = new AtomicInteger();
    private final CountDownLatch atTheGate = new CountDownLatch(3);
    private final CountDownLatch firstAtTheGate = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final ManualTimers timers = new ManualTimers();
    private final HandlerPool pool = new HandlerPool(
            () -> {
                instances.incrementAndGet();
                return this::waitAtTheGate;
            },
            FunctionConfiguration.named("test").withConcurrency(3),
            Clock.systemUTC(),
            timers,
            warning -> {});

    @AfterEach
    void closePool() {
        gate.countDown();
        pool.close();
    }

    @Test
    void eachConcurrentInvocationHasItsOwnInstance() throws Exception {
        List<CompletableFuture<InvocationResult>> running =
                Stream.of(1, 2, 3).map(i -> invoke()).toList();

        assertThat(atTheGate.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(instances).hasValue(3);
        gate.countDown();
        assertThat(running)
                .hasSize(3)
                .allSatisfy(result ->
                        assertThat(result.get(10, TimeUnit.SECONDS)).isInstanceOf(InvocationResult.Returned.class));
    }

    @Test
    void idleInstanceIsReused() throws Exception {
        gate.countDown();
        invoke().get(10, TimeUnit.SECONDS);
        invoke().get(10, TimeUnit.SECONDS);

        assertThat(instances).hasValue(1);
    }

    @Test
    void instanceCreatedBeforehandIsUsedFirst() throws Exception {
        gate.countDown();
        pool.add(HandlerInstance.make(() -> this::waitAtTheGate));
        invoke().get(10, TimeUnit.SECONDS);

        assertThat(instances).hasValue(0);
    }

    @Test
    void invocationsBeyondTheConcurrencyLimitAreThrottled() {
        Stream.of(1, 2, 3).forEach(i -> assertThat(invoke()).isNotNull());

        assertThat(invoke())
                .isCompletedWithValue(
                        new InvocationResult.Refused("all 3 instances are busy; Lambda would throttle the call"));
    }

    @Test
    void instanceIsReplacedAfterAnErrorThatEndsTheProcessOnLambda() throws Exception {
        for (Error fatal :
                List.of(new OutOfMemoryError("heap"), new StackOverflowError(), new IOError(new IOException("disk")))) {
            AtomicInteger made = new AtomicInteger();
            try (HandlerPool failing = pool(() -> {
                boolean first = made.incrementAndGet() == 1;
                return (input, output, context) -> {
                    if (first) {
                        throw fatal;
                    }
                    output.write('2');
                };
            })) {
                assertThat(result(failing)).isEqualTo(new InvocationResult.Failed(fatal));
                assertThat(result(failing)).isInstanceOf(InvocationResult.Returned.class);
                assertThat(made).hasValue(2);
            }
        }
    }

    @Test
    void exceptionFromAHandlerIsAFunctionErrorAndTheInstanceIsReused() throws Exception {
        AtomicInteger made = new AtomicInteger();
        IllegalStateException boom = new IllegalStateException("boom");
        try (HandlerPool failing = pool(() -> {
            made.incrementAndGet();
            return (input, output, context) -> {
                throw boom;
            };
        })) {
            InvocationResult expected = new InvocationResult.Failed(boom);

            assertThat(result(failing)).isEqualTo(expected);
            assertThat(result(failing)).isEqualTo(expected);
            assertThat(made).hasValue(1);
        }
    }

    @Test
    void errorFromAHandlerIsAFunctionErrorAtOnce() throws Exception {
        IOError error = new IOError(new IOException("disk"));
        try (HandlerPool failing = pool(() -> (input, output, context) -> {
            throw error;
        })) {
            assertThat(result(failing)).isEqualTo(new InvocationResult.Failed(error));
        }
    }

    @Test
    void exceptionFromAConstructorIsAFunctionError() throws Exception {
        IllegalStateException boom = new IllegalStateException("no table");
        try (HandlerPool failing = pool(() -> {
            throw boom;
        })) {
            assertThat(result(failing)).isEqualTo(new InvocationResult.Failed(boom));
        }
    }

    @Test
    void closedPoolRefusesInvocations() {
        pool.close();

        assertThat(invoke()).isCompletedWithValueMatching(InvocationResult.Refused.class::isInstance);
    }

    @Test
    void invocationThatTakesTooLongFailsAndItsInstanceIsNotReused() throws Exception {
        CompletableFuture<InvocationResult> slow = invoke();
        assertThat(firstAtTheGate.await(10, TimeUnit.SECONDS)).isTrue();

        timers.goOffUpTo(Duration.ofSeconds(30));

        assertThat(slow)
                .isCompletedWithValueMatching(result -> result instanceof InvocationResult.Failed failed
                        && failed.cause() instanceof TimeoutException timeout
                        && "Task timed out after 30.00 seconds".equals(timeout.getMessage()));
        gate.countDown();
        assertThat(invoke().get(10, TimeUnit.SECONDS)).isInstanceOf(InvocationResult.Returned.class);
        assertThat(instances).hasValue(2);
    }

    @Test
    void endedInvocationLeavesNoTimerBehind() throws Exception {
        gate.countDown();
        invoke().get(10, TimeUnit.SECONDS);

        assertThat(timers.pending()).isEmpty();
    }

    @Test
    void instancesThatTimedOutDoNotCountAsBusy() throws Exception {
        Stream.of(1, 2, 3).forEach(i -> assertThat(invoke()).isNotNull());
        assertThat(atTheGate.await(10, TimeUnit.SECONDS)).isTrue();
        timers.goOffUpTo(Duration.ofSeconds(30));
        gate.countDown();

        assertThat(invoke().get(10, TimeUnit.SECONDS)).isInstanceOf(InvocationResult.Returned.class);
    }

    @Test
    void instanceHasItsOwnThreadAsOnLambda() throws Exception {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        try (HandlerPool plain = pool(() -> (input, output, context) -> threads.add(Thread.currentThread()))) {
            result(plain);
            result(plain);
        }
        assertThat(threads).hasSize(1);
    }

    @Test
    void invalidSettingsAreRefused() {
        FunctionConfiguration function = FunctionConfiguration.named("test");

        assertThatThrownBy(() -> function.withConcurrency(0))
                .hasMessage("The function's concurrency must be at least 1, but is 0.");
        assertThatThrownBy(() -> function.withTimeout(Duration.ZERO))
                .hasMessage("The function's timeout must be positive, but is PT0S.");
    }

    private HandlerPool pool(Supplier<RequestStreamHandler> newInstance) {
        return new HandlerPool(
                newInstance, FunctionConfiguration.named("test"), Clock.systemUTC(), timers, warning -> {});
    }

    private static InvocationResult result(HandlerPool of) throws Exception {
        return of.invoke(new byte[0]).toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private CompletableFuture<InvocationResult> invoke() {
        return pool.invoke("{}".getBytes(UTF_8)).toCompletableFuture();
    }

    private void waitAtTheGate(InputStream input, OutputStream output, Context context) {
        firstAtTheGate.countDown();
        atTheGate.countDown();
        try {
            gate.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
