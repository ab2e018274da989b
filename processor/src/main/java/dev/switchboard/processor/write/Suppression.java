package dev.switchboard.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import dev.switchboard.processor.model.Lints;
import java.util.Optional;

/** Writes the annotation that suppresses warnings of javac: {@code @SuppressWarnings("deprecation")}. */
final class Suppression {
    private Suppression() {}

    /** Returns the annotation, or empty if there is nothing to suppress. */
    static Optional<AnnotationSpec> of(Lints lints) {
        if (lints.names().isEmpty()) {
            return Optional.empty();
        }
        AnnotationSpec.Builder suppression = AnnotationSpec.builder(SuppressWarnings.class);
        lints.names().forEach(lint -> suppression.addMember("value", "$S", lint));
        return Optional.of(suppression.build());
    }
}
