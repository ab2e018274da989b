package dev.switchboard.processor;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.diagnostic.ReportPrinter;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.element.Surroundings;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Passes classes to the steps, round by round. A class that needs something which another processor has yet to add,
 * such as a type, waits for the next round. Waiting classes are kept by name, because an element is valid only in the
 * round that it came from.
 */
final class Rounds {
    private final List<Step> steps;
    private final Elements elements;
    private final ReportPrinter printer;
    private final Map<Step, Map<String, String>> waiting = new LinkedHashMap<>();
    private boolean hasReported;
    private String current = "startup";

    Rounds(ProcessingEnvironment environment, List<Step> steps) {
        this.steps = steps;
        this.elements = environment.getElementUtils();
        this.printer = new ReportPrinter(environment.getMessager());
    }

    /** Returns the names of the classes that were processed last, for the report of an internal failure. */
    String current() {
        return current;
    }

    void process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Report report = new Report();
        if (!round.processingOver()) {
            steps.forEach(step -> step.begin(round));
            steps.forEach(step -> process(step, annotations, round, report));
        } else if (!round.errorRaised() || hasReported) {
            conclude(report);
        }
        hasReported |= !report.isClean();
        printer.print(report);
    }

    private void process(Step step, Set<? extends TypeElement> annotations, RoundEnvironment round, Report report) {
        Collection<TypeElement> classes = new LinkedHashSet<>(waitingFor(step));
        annotations.stream()
                .filter(annotation -> step.annotations()
                        .contains(annotation.getQualifiedName().toString()))
                .flatMap(annotation -> round.getElementsAnnotatedWith(annotation).stream())
                .map(Rounds::classOf)
                .forEach(classes::add);
        current = classes.stream().map(TypeElement::toString).collect(Collectors.joining(", "));
        Map<String, String> lacking = new LinkedHashMap<>();
        step.process(classes, report)
                .forEach((type, missing) -> lacking.put(type.getQualifiedName().toString(), missing));
        waiting.put(step, lacking);
    }

    private void conclude(Report report) {
        steps.forEach(step -> step.conclude(waitingFor(step), report));
        if (!hasReported) {
            waiting.values().forEach(names -> addUnresolved(names, report));
        }
    }

    private List<TypeElement> waitingFor(Step step) {
        return waiting.getOrDefault(step, Map.of()).keySet().stream()
                .flatMap(name -> Stream.ofNullable(elements.getTypeElement(name)))
                .toList();
    }

    private void addUnresolved(Map<String, String> names, Report report) {
        names.forEach((name, missing) -> {
            TypeElement type = elements.getTypeElement(name);
            report.add(Finding.of(problemOf(missing), Place.of(type), Spelling.ofClass(type), missing));
        });
    }

    /**
     * Returns the problem to report for a class that still lacks a type, or a constructor that an annotation on the
     * class should add.
     */
    private static Problem problemOf(String missing) {
        return missing.startsWith("@") ? Problem.MISSING_CONSTRUCTOR : Problem.UNRESOLVED_TYPE;
    }

    private static TypeElement classOf(Element annotated) {
        Element around = annotated;
        while (!(around instanceof TypeElement)) {
            around = Surroundings.of(around);
        }
        return (TypeElement) around;
    }
}
