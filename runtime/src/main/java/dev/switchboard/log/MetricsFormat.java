package dev.switchboard.log;

import dev.switchboard.json.JsonWriter;
import dev.switchboard.log.Invocation.Outcome;

/** Writes CloudWatch's embedded metric format: properties of a log line from which CloudWatch derives metrics. */
final class MetricsFormat {
    private MetricsFormat() {}

    /** Writes the metrics of an invocation into the current JSON object, which already has the {@code routeKey}. */
    static void write(JsonWriter json, Invocation invocation, String namespace, long epochMilliseconds) {
        json.name("api").value(invocation.apiName());
        json.name("Invocations").value(1);
        json.name("Failures").value(invocation.outcome() == Outcome.FAILED ? 1 : 0);
        json.name("Duration").value(invocation.milliseconds());
        json.name("_aws").beginObject();
        json.name("Timestamp").value(epochMilliseconds);
        json.name("CloudWatchMetrics").beginArray().beginObject();
        json.name("Namespace").value(namespace);
        json.name("Dimensions").beginArray().beginArray();
        json.value("api").value("routeKey").endArray().endArray();
        json.name("Metrics").beginArray();
        metric(json, "Invocations", "Count");
        metric(json, "Failures", "Count");
        metric(json, "Duration", "Milliseconds");
        json.endArray().endObject().endArray().endObject();
    }

    private static void metric(JsonWriter json, String name, String unit) {
        json.beginObject();
        json.name("Name").value(name);
        json.name("Unit").value(unit);
        json.endObject();
    }
}
