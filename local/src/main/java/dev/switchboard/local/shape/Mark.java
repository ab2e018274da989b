package dev.switchboard.local.shape;

import dev.switchboard.annotation.Payload;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/**
 * An annotation with CLASS retention, which is in the class file but not available at run time.
 *
 * @param type the name of the annotation's class, with dots
 * @param value the annotation's value if it is text; the empty string otherwise
 */
record Mark(String type, String value) {

    private static final String SWITCHBOARD = Payload.class.getPackageName() + ".";

    /** Returns the value of a Switchboard annotation; empty if the annotation is absent. */
    static Optional<String> valueOf(Class<? extends Annotation> annotation, List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.is(annotation))
                .map(Mark::value)
                .findFirst();
    }

    boolean is(Class<? extends Annotation> annotation) {
        return type.equals(annotation.getName());
    }

    boolean isSwitchboards() {
        return type.startsWith(SWITCHBOARD);
    }
}
