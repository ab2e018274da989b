package dev.switchboard.benchmarks.packaging;

import java.util.List;

/**
 * The origin of entries in the sample's jar, such as a library.
 *
 * @param label the origin's name in the table
 * @param folders the prefixes of the entries' paths
 */
record Origin(String label, List<String> folders) {

    /** All origins, in the order of the table. An entry belongs to the first origin with a prefix of its path. */
    static final List<Origin> ALL = List.of(
            origin("AWS SDK: DynamoDB", "software/amazon/awssdk/services/dynamodb"),
            origin("AWS SDK: management API", "software/amazon/awssdk/services/apigatewaymanagementapi"),
            origin("AWS SDK: bundled Jackson", "software/amazon/awssdk/thirdparty"),
            origin("AWS SDK: the rest", "software/amazon", "org/reactivestreams"),
            origin("jackson-core", "com/fasterxml/jackson"),
            origin("AWS's Lambda libraries, with joda-time", "com/amazonaws", "org/joda"),
            origin("the sample itself", "dev/switchboard/sample"),
            origin("Switchboard", "dev/switchboard"),
            origin("slf4j", "org/slf4j"),
            origin("other files", ""));

    private static Origin origin(String label, String... folders) {
        return new Origin(label, List.of(folders));
    }

    /** Returns the origin of the entry at the given path. */
    static Origin of(String path) {
        return ALL.stream()
                .filter(origin -> origin.folders.stream().anyMatch(path::startsWith))
                .findFirst()
                .orElseThrow();
    }
}
