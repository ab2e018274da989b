package dev.switchboard.processor.diagnostic;

import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic.Kind;

/** The only caller of {@link Messager}: prints a report as compile errors, each at its place. */
public final class ReportPrinter {
    private final Messager messager;

    public ReportPrinter(Messager messager) {
        this.messager = messager;
    }

    public void print(Report report) {
        for (Finding finding : report.findings()) {
            print(finding);
        }
    }

    /** An error that belongs to no place in the user's source. */
    public void print(Problem problem, Object... names) {
        messager.printMessage(Kind.ERROR, problem.message(names));
    }

    private void print(Finding finding) {
        Place place = finding.place();
        messager.printMessage(
                Kind.ERROR, finding.message(), whereItStands(place.element()), place.annotation(), place.value());
    }

    /** Of a record's component javac knows no position, but of the field that comes of it. */
    private static Element whereItStands(Element element) {
        return element.getKind() == ElementKind.RECORD_COMPONENT
                ? ElementFilter.fieldsIn(Surroundings.of(element).getEnclosedElements()).stream()
                        .filter(field -> field.getSimpleName().equals(element.getSimpleName()))
                        .map(Element.class::cast)
                        .findFirst()
                        .orElse(element)
                : element;
    }
}
