package dev.switchboard.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.local.FunctionCode;
import dev.switchboard.local.gateway.InvocationResult;
import java.time.Clock;

/** A program that runs a function in another process, prints the id of that process, and waits to be killed. */
final class Parent {

    private Parent() {}

    public static void main(String... classPath) throws Exception {
        ProcessSettings settings =
                ProcessSettings.of(FunctionCode.ofClassPath(classPath[0]).classPath(), TestFunction.class.getName());
        FunctionProcesses function = new FunctionProcesses(settings, Clock.systemUTC(), new ManualTimers(), System.out);
        InvocationResult result =
                function.invoke("pid".getBytes(UTF_8)).toCompletableFuture().get();
        System.out.println("pid " + new String(((InvocationResult.Returned) result).payload(), UTF_8));
        System.in.read();
    }
}
