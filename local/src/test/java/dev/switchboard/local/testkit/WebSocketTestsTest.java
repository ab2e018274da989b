package dev.switchboard.local.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/** Tests the JUnit extension, both directly and through the failures that JUnit's launcher reports. */
@WebSocketTest(RoomHandler.class)
@Execution(ExecutionMode.CONCURRENT)
class WebSocketTestsTest {

    private static final String WANTED = "failures.wanted";

    private TestClients before;

    @BeforeEach
    void connectOne(TestClients clients) {
        before = clients;
        clients.connect();
    }

    @Test
    void testMethodGetsTheSameClientsAsBeforeEach(TestClients clients) {
        assertThat(clients).isSameAs(before);
        assertThat(clients.connections()).hasSize(1);
    }

    @Test
    void eachTestGetsItsOwnClients(TestClients clients) {
        clients.connect();
        assertThat(clients.connections()).hasSize(2);
    }

    @Test
    @WebSocketTest(value = RoomHandler.class, stage = "prod", stageVariables = "a=b=c")
    void methodMayHaveItsOwnApi(TestClients clients) {
        clients.connect();
        assertThat(clients.whatHappened()).contains("connects to /prod");
    }

    @Nested
    class Inside {
        @Test
        void nestedClassesUseTheApiOfTheEnclosingClass(TestClients clients) {
            assertThat(clients.connections()).hasSize(1);
        }
    }

    @Test
    void failedAssertionIsReportedWithWhatHappened() {
        Throwable failure = failureOf(FailsByItself.class);

        assertThat(failure).hasMessage("thrown by the test itself");
        assertThat(failure.getSuppressed())
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("What happened, in order:\n  0:00:00.000  client 1  connects to /test");
    }

    @Test
    void failureFromTheKitReportsWhatHappenedOnce() {
        Throwable failure = failureOf(FailsByTheKit.class);

        assertThat(failure).hasMessageContaining("What happened, in order:");
        assertThat(failure.getSuppressed()).isEmpty();
    }

    @Test
    void mistakesAreReportedWithAdvice() {
        assertThat(failureOf(TakenByAConstructor.class))
                .hasMessageContaining("Take them as a parameter of test and @BeforeEach methods");
        assertThat(failureOf(NamesNoApi.class)).hasMessageContaining("There is no @WebSocketTest that names the API.");
        assertThat(failureOf(OddVariable.class))
                .hasMessageContaining("\"=x\" is not a stage variable. Write name=value.");
    }

    private static Throwable failureOf(Class<?> test) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(test))
                                .configurationParameter(WANTED, "true")
                                .build(),
                        summary);
        List<Failure> failures = summary.getSummary().getFailures();
        assertThat(failures).hasSize(1);
        return failures.get(0).getException();
    }

    /** Enables the classes below, which fail on purpose, only when {@link #failureOf} runs them. */
    static final class OnlyIfWanted implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return context.getConfigurationParameter(WANTED).isPresent()
                    ? ConditionEvaluationResult.enabled("another test checks its failure")
                    : ConditionEvaluationResult.disabled("it fails on purpose, for another test");
        }
    }

    @ExtendWith(OnlyIfWanted.class)
    @WebSocketTest(RoomHandler.class)
    static class FailsByItself {
        @Test
        void fails(TestClients clients) {
            clients.connect();
            throw new AssertionError("thrown by the test itself");
        }
    }

    @ExtendWith(OnlyIfWanted.class)
    @WebSocketTest(RoomHandler.class)
    static class FailsByTheKit {
        @Test
        void fails(TestClients clients) {
            clients.connect().nextText();
        }
    }

    @ExtendWith(OnlyIfWanted.class)
    @WebSocketTest(RoomHandler.class)
    static class TakenByAConstructor {
        TakenByAConstructor(TestClients clients) {
            clients.connect();
        }

        @Test
        void neverRuns() {}
    }

    @ExtendWith({OnlyIfWanted.class, WebSocketTests.class})
    static class NamesNoApi {
        @Test
        void fails(TestClients clients) {
            clients.connect();
        }
    }

    @ExtendWith(OnlyIfWanted.class)
    @WebSocketTest(value = RoomHandler.class, stageVariables = "=x")
    static class OddVariable {
        @Test
        void fails(TestClients clients) {
            clients.connect();
        }
    }
}
