package dev.switchboard.processor;

import dev.switchboard.processor.diagnostic.Report;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** One part of the processor's work in each round. */
interface Step {
    /**
     * Returns the qualified names of the annotations that this step handles. The step receives each class that has one
     * of them, on the class itself or on an element inside it.
     */
    Set<String> annotations();

    /** Prepares for a round, before the round's classes are processed. */
    default void begin(RoundEnvironment round) {}

    /**
     * Processes classes.
     *
     * @param report takes the findings
     * @return the classes to process again in the next round, each with the name of the type or annotation that it
     *     waits for
     */
    Map<TypeElement, String> process(Collection<TypeElement> classes, Report report);

    /**
     * Checks, as far as possible, the classes that still wait after the last round, so that one unresolved type does
     * not hide the other mistakes.
     *
     * @param report takes the findings
     */
    default void conclude(Collection<TypeElement> classes, Report report) {}
}
