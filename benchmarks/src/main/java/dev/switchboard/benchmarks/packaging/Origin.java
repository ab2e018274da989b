package dev.switchboard.benchmarks.packaging;

import java.util.stream.Stream;

/** Where an entry of a jar comes from, by its path. */
enum Origin {
    DYNAMO_DB("AWS SDK: DynamoDB", "software/amazon/awssdk/services/dynamodb"),
    MANAGEMENT_API("AWS SDK: management API", "software/amazon/awssdk/services/apigatewaymanagementapi"),
    SDK_JACKSON("AWS SDK: its Jackson", "software/amazon/awssdk/thirdparty"),
    SDK("AWS SDK: the rest", "software/amazon org/reactivestreams"),
    JACKSON("jackson-core", "com/fasterxml/jackson"),
    LAMBDA("AWS's Lambda libraries, and joda-time for them", "com/amazonaws org/joda"),
    SAMPLE("the sample itself", "dev/switchboard/sample"),
    SWITCHBOARD("Switchboard", "dev/switchboard"),
    SLF4J("slf4j", "org/slf4j"),
    OTHER("other files", "");

    private final String label;
    /** Beginnings of paths, with spaces between them. */
    private final String folders;

    Origin(String label, String folders) {
        this.label = label;
        this.folders = folders;
    }

    String label() {
        return label;
    }

    /** The first one that has this path. */
    static Origin of(String path) {
        return Stream.of(values())
                .filter(origin -> Stream.of(origin.folders.split(" ", -1)).anyMatch(path::startsWith))
                .findFirst()
                .orElseThrow();
    }
}
