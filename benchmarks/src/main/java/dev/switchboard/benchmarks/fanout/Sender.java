package dev.switchboard.benchmarks.fanout;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/**
 * Sends a message to all connections whose ids are in a file. Runs in a separate JVM, with the arguments {@code <way>
 * <HTTP client> <endpoint> <file>}. Prints {@code sent} and four figures: the time until the first post was answered,
 * the time and the CPU time to send to all connections (all in milliseconds), and the peak memory in KiB.
 */
final class Sender {
    private static final int WARM_UP = 500;

    private Sender() {}

    public static void main(String... arguments) throws Exception {
        Way way = Way.valueOf(arguments[0]);
        List<String> ids = Files.readAllLines(Path.of(arguments[3]));
        long start = System.nanoTime();
        try (ApiGatewayManagementApiClient client =
                SdkHttpClients.valueOf(arguments[1]).managementApi(URI.create(arguments[2]))) {
            Way.LOOP.send(client, ids.subList(0, 1), "first");
            double first = millisSince(start);
            way.send(client, ids.subList(0, Math.min(WARM_UP, ids.size())), "warm-up");
            long cpu = cpuNanos();
            long begin = System.nanoTime();
            way.send(client, ids, "measured");
            double whole = millisSince(begin);
            System.out.println(String.format(
                    Locale.ROOT, "sent %.1f %.1f %.1f %d", first, whole, (cpuNanos() - cpu) / 1e6, peakKiB()));
        }
    }

    private static double millisSince(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long peakKiB() throws Exception {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }
}
