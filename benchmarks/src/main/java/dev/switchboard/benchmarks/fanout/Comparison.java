package dev.switchboard.benchmarks.fanout;

import dev.switchboard.benchmarks.report.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Sends a message to the same connections with each of several variants. The variants take turns, so that other load on
 * the machine affects all of them equally.
 */
final class Comparison<V extends Enum<V>> {
    private final String name;
    private final Class<V> variants;
    private final Receivers receivers;
    private final int connections;
    private final Map<V, Sendings> sendings;

    Comparison(String name, Class<V> variants, Receivers receivers, int connections) {
        this.name = name;
        this.variants = variants;
        this.receivers = receivers;
        this.connections = connections;
        this.sendings = new EnumMap<>(variants);
    }

    /** Sends the message with each variant the given number of times, and fails if a message is lost. */
    void run(int runs, Function<V, Way> way, Function<V, SdkHttpClients> client) throws IOException {
        Path ids = receivers.open(connections);
        for (int run = 0; run < runs; run++) {
            for (V variant : variants.getEnumConstants()) {
                Sendings sent = sendings.computeIfAbsent(variant, any -> new Sendings(connections));
                sent.run(way.apply(variant), client.apply(variant), receivers.endpoint(), ids);
                sent.arrived(requireAll(variant));
            }
            System.out.println("  " + name + ": run " + (run + 1) + " of " + runs + " to " + connections);
        }
    }

    private int requireAll(V variant) throws IOException {
        int reached = receivers.reached(connections);
        if (reached != connections) {
            throw new IllegalStateException(variant + " reached " + reached + " of " + connections + " connections");
        }
        return reached;
    }

    /** Returns a row with the same figure of each variant. */
    Row row(String label, Function<Sendings, String> figure) {
        List<String> cells = Stream.of(variants.getEnumConstants())
                .map(sendings::get)
                .map(figure)
                .toList();
        return new Row(label, cells);
    }
}
