package dev.switchboard.benchmarks.coldstart;

import dev.switchboard.benchmarks.lambda.AwsStandIn;
import dev.switchboard.benchmarks.lambda.RuntimeApiStandIn;
import dev.switchboard.benchmarks.lambda.RuntimeApiStandIn.Call;
import dev.switchboard.benchmarks.lambda.RuntimeApiStandIn.Kind;
import dev.switchboard.benchmarks.machine.CpuLimit;
import dev.switchboard.benchmarks.machine.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts a function, sends it two events, and measures the times. */
final class ColdStart {
    /**
     * The times of one start, in milliseconds.
     *
     * @param init from the start of the process until it asks for an event
     * @param first from the delivery of the first event to the function's response
     * @param second from the delivery of the second event to the function's response
     * @param residentMiB resident memory after the second event
     */
    record Times(double init, double first, double second, double residentMiB) {
        double total() {
            return init + first;
        }
    }

    private static final String OK = "\"statusCode\":200";

    private final AwsStandIn aws;
    private final Path output;

    /**
     * Creates a measurement.
     *
     * @param aws the stand-in for AWS
     * @param output the file to which the output of the functions is written
     */
    ColdStart(AwsStandIn aws, Path output) {
        this.aws = aws;
        this.output = output;
    }

    /**
     * Runs the function once.
     *
     * @param limit the share of a core available to the events, or null for no limit; initialization always gets a
     *     whole core, as on Lambda
     */
    Times of(Jdk jdk, Subject subject, List<String> options, @Nullable CpuLimit limit)
            throws IOException, InterruptedException {
        try (RuntimeApiStandIn api = new RuntimeApiStandIn()) {
            long begin = System.nanoTime();
            try (Function function = Function.start(jdk, subject, options, api, aws.endpoint(), output)) {
                double init = millis(begin, api.await(Kind.NEXT).nanoTime());
                if (limit != null) {
                    limit.hold(function.process());
                }
                double first = invoke(api, 1);
                double second = invoke(api, 2);
                return new Times(init, first, second, function.residentMiB());
            } catch (IllegalStateException e) {
                throw new IllegalStateException(
                        subject + " on JDK " + jdk.version() + ": " + e.getMessage() + "\n" + Files.readString(output),
                        e);
            }
        }
    }

    private double invoke(RuntimeApiStandIn api, int client) throws InterruptedException {
        long begin = api.invoke(ConnectEvents.of(client));
        Call answer = api.await(Kind.ANSWER);
        api.await(Kind.NEXT);
        int items = aws.takeItems();
        int posts = aws.takePosts();
        if (!answer.body().contains(OK) || items != 1 || posts != 1) {
            throw new IllegalStateException(
                    "answered " + answer.body() + " with " + items + " items and " + posts + " posts");
        }
        return millis(begin, answer.nanoTime());
    }

    private static double millis(long begin, long end) {
        return (end - begin) / 1e6;
    }
}
