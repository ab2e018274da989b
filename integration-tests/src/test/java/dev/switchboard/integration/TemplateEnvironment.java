package dev.switchboard.integration;

import dev.switchboard.local.DevServer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The environment variables of the function in a generated deployment template, for an API without a custom domain.
 *
 * @param expressions the expressions in the template by the names of the variables, each joined into one line
 */
record TemplateEnvironment(Map<String, String> expressions) {
    private static final String START = "        Variables:\n";
    private static final String INDENTATION = "          ";
    private static final String ENDPOINT = "!If - HasDomain - !Sub https://${DomainName}"
            + " - !Sub https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/${StageName}";
    private static final String GATEWAY_ID = "!Sub ${Api}/${StageName}";
    private static final String TABLE = "!Ref Connections";

    static TemplateEnvironment of(String template) {
        List<String> lines = template.substring(template.indexOf(START) + START.length())
                .lines()
                .takeWhile(line -> line.startsWith(INDENTATION))
                .map(line -> line.substring(INDENTATION.length()))
                .filter(line -> !line.strip().startsWith("#"))
                .toList();
        Map<String, String> expressions = new TreeMap<>();
        String name = "";
        for (String line : lines) {
            if (line.startsWith(" ")) {
                expressions.merge(name, " " + line.strip(), String::concat);
            } else {
                name = line.substring(0, line.indexOf(':'));
                expressions.put(name, line.substring(name.length() + 1).strip());
            }
        }
        return new TemplateEnvironment(expressions);
    }

    /**
     * Returns the values of the variables for the given gateway and table. Other expressions are returned unchanged.
     */
    Map<String, String> values(DevServer gateway, String table) {
        Map<String, String> known =
                Map.of(ENDPOINT, gateway.callbackEndpoint().toString(), GATEWAY_ID, gateway.gatewayId(), TABLE, table);
        Map<String, String> values = new TreeMap<>(expressions);
        values.replaceAll((name, expression) -> known.getOrDefault(expression, expression));
        return values;
    }
}
