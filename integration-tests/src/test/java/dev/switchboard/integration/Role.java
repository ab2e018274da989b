package dev.switchboard.integration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The permissions of the function's role in a generated deployment template. Each permission is written as an action
 * and a resource, such as {@code dynamodb:Query Connections/index/userId-index}.
 */
record Role(Set<String> allowed) {
    private static final String STATEMENT = "- Sid: ";
    private static final String END_OF_THE_ROLE = "\n\n";

    /** Reads the role from the template of an API on the class path. */
    static Role ofTemplate(String api) {
        String file = "/META-INF/switchboard/" + api + ".template.yaml";
        try (InputStream template = Objects.requireNonNull(Role.class.getResourceAsStream(file), file)) {
            return of(new String(template.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Role of(String template) {
        Set<String> allowed = new TreeSet<>();
        List<String> chunks = List.of(template.split(STATEMENT, -1));
        for (String chunk : chunks.subList(1, chunks.size())) {
            String statement = chunk.split(END_OF_THE_ROLE, 2)[0];
            for (String action : values(statement, "Action:")) {
                values(statement, "Resource:").forEach(resource -> allowed.add(action + " " + resource(resource)));
            }
        }
        return new Role(allowed);
    }

    /** Returns the values of a property in a statement: the value on the same line, or the items of the list below. */
    private static List<String> values(String statement, String property) {
        List<String> values = new ArrayList<>();
        boolean isInList = false;
        for (String line : statement.lines().map(String::strip).toList()) {
            if (line.startsWith(property + " ")) {
                values.add(line.substring(property.length()).strip());
            } else if (isInList && line.startsWith("- ")) {
                values.add(line.substring(2));
            } else {
                isInList = line.equals(property);
            }
        }
        return values;
    }

    private static String resource(String yaml) {
        return yaml.replace("!GetAtt ", "")
                .replace("!Sub ", "")
                .replace("${Connections.Arn}", "Connections")
                .replace("Connections.Arn", "Connections")
                .replace("arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/${StageName}/", "");
    }
}
