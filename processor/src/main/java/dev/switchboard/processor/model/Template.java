package dev.switchboard.processor.model;

import java.nio.charset.StandardCharsets;

/** The deployment template of an API: a file, in ASCII. */
public record Template(String text) {
    /** What the SAM transform adds to what stands there: the function's version and its alias. */
    private static final int ADDED = 2;

    private static final String RESOURCE = "\n    Type: AWS::";

    /** How many resources CloudFormation makes of it at most, whatever its conditions say. */
    public int resources() {
        int count = ADDED;
        for (int at = text.indexOf(RESOURCE); at >= 0; at = text.indexOf(RESOURCE, at + 1)) {
            count++;
        }
        return count;
    }

    /** Its size in bytes. */
    public int size() {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
