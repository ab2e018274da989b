package dev.switchboard.local.shape;

import java.util.List;
import java.util.Optional;

/**
 * An annotation that only compilers read.
 *
 * @param type the annotation's class, with dots
 * @param value its value if that is text; empty otherwise
 */
record Mark(String type, String value) {

    private static final String SWITCHBOARD = "dev.switchboard.annotation.";

    /** Returns the value of Switchboard's annotation of that name, if it is there. */
    static Optional<String> valueOf(String annotation, List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.type.equals(SWITCHBOARD + annotation))
                .map(Mark::value)
                .findFirst();
    }

    boolean isSwitchboards() {
        return type.startsWith(SWITCHBOARD);
    }
}
