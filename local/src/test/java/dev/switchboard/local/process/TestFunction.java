package dev.switchboard.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** A function that runs the command given in the event. */
public final class TestFunction implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String[] event = new String(input.readAllBytes(), UTF_8).split(" ", 2);
        output.write(
                answer(event[0], event.length == 1 ? "" : event[1], context).getBytes(UTF_8));
    }

    private static String answer(String verb, String argument, Context context) throws IOException {
        return switch (verb) {
            case "echo" -> argument;
            case "pid" -> Long.toString(ProcessHandle.current().pid());
            case "print" -> {
                System.out.println("out: " + argument);
                System.err.println("err: " + argument);
                yield "printed";
            }
            case "throw" -> throw new IllegalStateException(argument);
            case "exhaust" -> throw new OutOfMemoryError(argument);
            case "linger" -> {
                new Thread(TestFunction::forEver).start();
                throw new OutOfMemoryError(argument);
            }
            case "exit" -> {
                Runtime.getRuntime().halt(Integer.parseInt(argument));
                yield "";
            }
            case "environment" -> new TreeMap<>(System.getenv()).toString();
            case "large" -> "x".repeat(Integer.parseInt(argument));
            case "context" ->
                context.getAwsRequestId() + " " + context.getInvokedFunctionArn() + " "
                        + context.getRemainingTimeInMillis();
            case "meet" -> meet(Integer.parseInt(argument));
            default -> throw new IllegalArgumentException(verb);
        };
    }

    private static void forEver() {
        while (true) {
            LockSupport.park();
        }
    }

    /** Connects to the test's port, to show that this process is running, and waits for a reply. */
    private static String meet(int port) throws IOException {
        try (Socket test = new Socket(InetAddress.getLoopbackAddress(), port)) {
            int answer = test.getInputStream().read();
            return ProcessHandle.current().pid() + " received " + answer;
        }
    }
}
