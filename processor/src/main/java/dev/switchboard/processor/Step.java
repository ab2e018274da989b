package dev.switchboard.processor;

import dev.switchboard.processor.diagnostic.Report;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** One of the things that the processor does in a round. */
interface Step {
    /** The annotations, by qualified name, that bring a class to this step: on it or on something in it. */
    Set<String> annotations();

    /** Takes notice of a round, before its classes come. */
    default void begin(RoundEnvironment round) {}

    /**
     * Processes classes.
     *
     * @param report takes the findings
     * @return the classes to bring again in the next round, with the name of what each lacks
     */
    Map<TypeElement, String> process(Collection<TypeElement> classes, Report report);

    /**
     * Judges classes that still lack something when everything has been compiled, as far as possible: one type that cannot
     * be found should not hide the other mistakes.
     *
     * @param report takes the findings
     */
    default void conclude(Collection<TypeElement> classes, Report report) {}
}
