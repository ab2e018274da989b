package dev.switchboard.integration;

import dev.switchboard.aws.DynamoDbConnectionStore;
import dev.switchboard.aws.ManagementApiGateway;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Stands where IAM does on AWS: whatever Switchboard's runtime calls in any of these tests, the role in the deployment
 * template has to allow, or the call fails. The SDK finds it by a file on the class path and puts it into every client; what
 * tests call themselves is none of its business.
 */
public final class RoleGuard implements ExecutionInterceptor {
    private static final Set<String> RUNTIME =
            Set.of(DynamoDbConnectionStore.class.getName(), ManagementApiGateway.class.getName());
    private static final Role ROLE = Role.ofTemplate("room");
    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

    /** What the runtime does while an action runs, of which all is allowed. */
    static Set<String> seenDuring(Runnable action) {
        SEEN.clear();
        action.run();
        return new TreeSet<>(SEEN);
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (isOfTheRuntime()) {
            String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
            String call = "DynamoDb".equals(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME))
                    ? onTable(operation, context.request())
                    : onConnection(operation);
            check(call);
            SEEN.add(call);
        }
    }

    /** Fails where the role does not allow this. */
    static void check(String call) {
        if (!ROLE.allowed().contains(call)) {
            throw new AssertionError("The role in the deployment template does not allow " + call);
        }
    }

    private static boolean isOfTheRuntime() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame ->
                        RUNTIME.stream().anyMatch(name -> frame.getClassName().startsWith(name))));
    }

    private static String onTable(String operation, SdkRequest request) {
        String index = request.getValueForField("IndexName", String.class)
                .map(name -> "/index/" + name)
                .orElse("");
        return "dynamodb:" + operation + " Connections" + index;
    }

    private static String onConnection(String operation) {
        String method = switch (operation) {
            case "PostToConnection" -> "POST";
            case "GetConnection" -> "GET";
            case "DeleteConnection" -> "DELETE";
            default -> operation;
        };
        return "execute-api:ManageConnections " + method + "/@connections/*";
    }
}
