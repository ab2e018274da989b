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
     * Returns the qualified names of the annotations that this step handles. A class comes to the step if one of them
     * is present on the class or on something in it.
     */
    Set<String> annotations();

    /** Takes note of a round before the round's classes are processed. */
    default void begin(RoundEnvironment round) {}

    /**
     * Processes classes.
     *
     * @param report takes the findings
     * @return the classes to process again in the next round, with the name of what each still lacks
     */
    Map<TypeElement, String> process(Collection<TypeElement> classes, Report report);

    /**
     * Judges, as far as possible, the classes that still lack something after the last round. One type that cannot be
     * found should not hide the other mistakes.
     *
     * @param report takes the findings
     */
    default void conclude(Collection<TypeElement> classes, Report report) {}
}
