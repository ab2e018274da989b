package dev.switchboard.local.testkit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The JUnit extension behind {@link WebSocketTest}. Register it directly to run an API that the annotation cannot
 * describe:
 *
 * <pre>{@code
 * class ChatTest {
 *     private final FakeStore store = new FakeStore();
 *
 *     @RegisterExtension
 *     final WebSocketTests chat = WebSocketTests.of(TestApi.of(ChatRoutes.class).runtime(r -> r.connections(store)));
 *
 *     @Test
 *     void everyoneHears(TestClients clients) { … }
 * }
 * }</pre>
 */
public final class WebSocketTests implements ParameterResolver, TestExecutionExceptionHandler {

    private static final Namespace NAMESPACE = Namespace.create(WebSocketTests.class);

    private final @Nullable TestApi api;

    /** Creates the extension for {@link WebSocketTest}. The API is created from the annotation's values. */
    public WebSocketTests() {
        this.api = null;
    }

    private WebSocketTests(TestApi api) {
        this.api = api;
    }

    /**
     * Creates an extension that gives each test its own instance of an API.
     *
     * @param api the API
     * @return the extension
     */
    public static WebSocketTests of(TestApi api) {
        return new WebSocketTests(api);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestClients.class;
    }

    @Override
    public TestClients resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "Each test has its own TestClients. Take them as a parameter of test and @BeforeEach methods, not"
                            + " of constructors and @BeforeAll methods.");
        }
        return clientsOf(context).orElseGet(() -> start(context));
    }

    private static Optional<TestClients> clientsOf(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(NAMESPACE).get(context.getUniqueId(), TestClients.class));
    }

    private TestClients start(ExtensionContext context) {
        TestClients clients = (api == null ? described(context) : api).start();
        context.getStore(NAMESPACE).put(context.getUniqueId(), clients);
        return clients;
    }

    private static TestApi described(ExtensionContext context) {
        WebSocketTest described = annotation(context);
        TestApi api = TestApi.of(described.value()).stage(described.stage());
        for (String variable : described.stageVariables()) {
            int equals = variable.indexOf('=');
            if (equals < 1) {
                throw new ParameterResolutionException(
                        "\"" + variable + "\" is not a stage variable. Write name=value.");
            }
            api = api.stageVariable(variable.substring(0, equals), variable.substring(equals + 1));
        }
        return api;
    }

    /** Finds the annotation of the method, or else of its class or an enclosing class. */
    private static WebSocketTest annotation(ExtensionContext context) {
        for (Optional<ExtensionContext> at = Optional.of(context);
                at.isPresent();
                at = at.get().getParent()) {
            Optional<WebSocketTest> found =
                    AnnotationSupport.findAnnotation(at.get().getElement(), WebSocketTest.class);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new ParameterResolutionException(
                "There is no @WebSocketTest that names the API. Annotate the test class with it, or register"
                        + " WebSocketTests.of(api).");
    }

    /** Attaches everything that happened in the test to a failure that does not come from the test kit. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        if (!(failure instanceof TestFailure)) {
            clientsOf(context).ifPresent(clients -> failure.addSuppressed(new WhatHappened(clients.whatHappened())));
        }
        throw failure;
    }

    /**
     * Shows, below a failure, what happened in the test. This exception has no stack trace, because a second stack
     * trace would distract.
     */
    private static final class WhatHappened extends Throwable {

        private static final long serialVersionUID = 1L;

        WhatHappened(String text) {
            super(text, null, false, false);
        }
    }
}
