package dev.switchboard.benchmarks.fanout;

import dev.switchboard.benchmarks.load.Child;
import dev.switchboard.benchmarks.report.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The figures for one way of sending, from several runs. */
final class Sendings {
    private static final List<String> JVM = List.of("-Xmx256m");

    private final int messages;
    private final Samples first = new Samples();
    private final Samples perSecond = new Samples();
    private final Samples cpuMicros = new Samples();
    private final Samples peakMiB = new Samples();
    private int lost;

    /** Creates an empty result for runs with the given number of messages each. */
    Sendings(int messages) {
        this.messages = messages;
    }

    /** Sends a message to all connections whose ids are in the given file, and adds the figures. */
    void run(Way way, SdkHttpClients client, String endpoint, Path ids) throws IOException {
        try (Child sender = new Child(Sender.class, JVM, way.name(), client.name(), endpoint, ids.toString())) {
            String[] sent = sender.answer("sent");
            first.add(Double.parseDouble(sent[0]));
            perSecond.add(messages * 1000 / Double.parseDouble(sent[1]));
            cpuMicros.add(Double.parseDouble(sent[2]) * 1000 / messages);
            peakMiB.add(Long.parseLong(sent[3]) / 1024.0);
        }
    }

    /** Adds the number of messages that arrived in a run. */
    void arrived(int number) {
        lost += messages - number;
    }

    /** Returns the number of messages that did not arrive, in all runs together. */
    String lost() {
        return Samples.number(lost, 0);
    }

    /** Returns the milliseconds until the first post was answered. */
    String first() {
        return first.summary(0);
    }

    String perSecond() {
        return perSecond.summary(0);
    }

    /** Returns the CPU time for each message, in microseconds. */
    String cpuMicros() {
        return cpuMicros.summary(0);
    }

    String peakMiB() {
        return peakMiB.summary(0);
    }
}
