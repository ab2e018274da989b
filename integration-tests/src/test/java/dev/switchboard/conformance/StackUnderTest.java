package dev.switchboard.conformance;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * Provides all tests with the same stack: the deployed one to which {@code -Dswitchboard.conformance.url} and {@code
 * -Dswitchboard.conformance.callback} refer, or else a stack that is started on this machine.
 */
final class StackUnderTest implements ParameterResolver, ExecutionCondition {
    private static final String URL = "switchboard.conformance.url";
    private static final String CALLBACK = "switchboard.conformance.callback";
    private static final String PATIENT = "switchboard.conformance.patient";

    static boolean isDeployed() {
        return property(URL).isPresent();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<OnlyLocally> restriction = AnnotationSupport.findAnnotation(context.getElement(), OnlyLocally.class);
        if (isDeployed() && restriction.isPresent()) {
            boolean patient = restriction.get().unlessPatient() && Boolean.getBoolean(PATIENT);
            if (!patient) {
                return ConditionEvaluationResult.disabled(restriction.get().value());
            }
        }
        return ConditionEvaluationResult.enabled("can be tested on this stack");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(StackUnderTest.class))
                .computeIfAbsent("stack", key -> isDeployed() ? Running.onAws() : Running.here(), Running.class)
                .stack();
    }

    private static Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
    }

    /** Holds the stack while the tests run, and stops it at the end. */
    private record Running(Stack stack, @Nullable LocalStack local) implements AutoCloseable {

        static Running here() {
            try {
                LocalStack local = LocalStack.start();
                return new Running(Stack.at(local.address(), local.callbacks()), local);
            } catch (IOException failed) {
                throw new IllegalStateException("The local gateway did not start", failed);
            }
        }

        static Running onAws() {
            URI address = URI.create(property(URL).orElseThrow());
            URI callback = URI.create(property(CALLBACK)
                    .orElseThrow(() -> new IllegalStateException("With -D" + URL + " give -D" + CALLBACK
                            + "=https://<api>.execute-api.<region>.amazonaws.com/<stage> as well.")));
            Callbacks callbacks = new Callbacks(
                    callback,
                    regionOf(callback),
                    DefaultCredentialsProvider.builder().build());
            try {
                return new Running(Stack.at(address, callbacks), null);
            } catch (IOException | AssertionError failed) {
                throw new IllegalStateException("No conformance stack answers at " + address, failed);
            }
        }

        /**
         * Returns the region in the host name, or the SDK's default ({@code AWS_REGION}) if the host has a custom
         * domain.
         */
        private static Region regionOf(URI endpoint) {
            String[] host = endpoint.getHost().split("\\.", -1);
            return host.length > 3 && host[1].equals("execute-api")
                    ? Region.of(host[2])
                    : new DefaultAwsRegionProviderChain().getRegion();
        }

        @Override
        public void close() {
            stack.close();
            if (local != null) {
                local.close();
            }
        }
    }
}
