package dev.switchboard.processor.model;

import java.nio.charset.StandardCharsets;

/** The deployment template of an API, as ASCII text. */
public record Template(String text) {
    /** Number of resources that the SAM transform adds: the version of the function and its alias. */
    private static final int ADDED = 2;

    private static final String RESOURCE = "\n    Type: AWS::";

    /**
     * Returns the largest number of resources that CloudFormation may create from the template, as if all conditions
     * were true.
     */
    public int resources() {
        int count = ADDED;
        for (int at = text.indexOf(RESOURCE); at >= 0; at = text.indexOf(RESOURCE, at + 1)) {
            count++;
        }
        return count;
    }

    /** Returns the size in bytes. */
    public int size() {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
