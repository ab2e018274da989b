package dev.switchboard.local.shape;

import java.util.List;
import java.util.Optional;

/**
 * An annotation with CLASS retention, which is in the class file but not available at run time.
 *
 * @param type the name of the annotation's class, with dots
 * @param value the annotation's value if it is text; the empty string otherwise
 */
record Mark(String type, String value) {

    private static final String SWITCHBOARD = "dev.switchboard.annotation.";

    /** Returns the value of Switchboard's annotation with this name; empty if the annotation is absent. */
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
