package dev.switchboard.integration;

import dev.switchboard.aws.ConnectionTable;
import dev.switchboard.aws.DynamoDbConnectionStore;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Checks permissions in all tests of this module, as IAM does on AWS. A call by Switchboard's runtime fails unless the
 * role in the deployment template allows it. Calls by the tests themselves are not checked. The SDK adds this
 * interceptor to every client, because a file on the class path names the interceptor.
 */
public final class RoleGuard implements ExecutionInterceptor {
    /** Package whose classes call AWS for the runtime, apart from {@code ConnectionTable}, which only tools call. */
    private static final String RUNTIME = DynamoDbConnectionStore.class.getPackageName() + ".";

    private static final Role ROLE = Role.ofTemplate("room");
    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

    /** Returns the calls that the runtime makes while an action runs. The role allows each of them. */
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

    /** Fails if the role does not allow the given call. */
    static void check(String call) {
        if (!ROLE.allowed().contains(call)) {
            throw new AssertionError("The role in the deployment template does not allow " + call);
        }
    }

    private static boolean isOfTheRuntime() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .anyMatch(
                                name -> name.startsWith(RUNTIME) && !name.startsWith(ConnectionTable.class.getName())));
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
