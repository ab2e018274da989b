package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.diagnostic.WayOut;
import dev.switchboard.processor.element.KnownTypes;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.element.Surroundings;
import java.util.Collection;
import java.util.Optional;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Checks that the user's classes can access the runtime, and that the JSON parser is recent enough for the runtime.
 * Without the runtime, generated code does not compile. Reports a problem once, not for each class.
 */
public final class RuntimePresence {
    private static final String RUNTIME = KnownTypes.WEB_SOCKET_LAMBDA.canonicalName();

    private static final String JACKSON = "com.fasterxml.jackson.core.";

    private final Elements elements;

    public RuntimePresence(Elements elements) {
        this.elements = elements;
    }

    /** Returns true if generated code cannot work. Reports the reason, unless the report already contains it. */
    public boolean isMissing(Collection<TypeElement> classes, Report report) {
        Optional<TypeElement> without =
                classes.stream().filter(type -> !isVisibleFrom(type)).findFirst();
        if (without.isPresent() && !report.has(Problem.MISSING_RUNTIME)) {
            report.add(missing(without.get()));
        }
        return without.isPresent() || hasOutdatedJackson(classes, report);
    }

    private boolean hasOutdatedJackson(Collection<TypeElement> classes, Report report) {
        Optional<TypeElement> beside =
                classes.stream().filter(this::isBesideOutdatedJackson).findFirst();
        if (beside.isPresent() && !report.has(Problem.OUTDATED_JACKSON)) {
            report.add(Finding.of(Problem.OUTDATED_JACKSON, Place.of(beside.get()), Spelling.ofClass(beside.get())));
        }
        return beside.isPresent();
    }

    /**
     * Returns whether jackson-core is older than 2.18. An older version cannot limit the number of tokens, so the
     * runtime would fail at the first message.
     */
    private boolean isBesideOutdatedJackson(TypeElement type) {
        if (Surroundings.classBeside(type, JACKSON + "JsonFactory", elements) == null) {
            return false; // The user's module does not read jackson-core; the runtime's module does.
        }
        TypeElement constraints = Surroundings.classBeside(type, JACKSON + "StreamReadConstraints", elements);
        return constraints == null
                || ElementFilter.methodsIn(constraints.getEnclosedElements()).stream()
                        .noneMatch(method -> method.getSimpleName().contentEquals("getMaxTokenCount"));
    }

    private Finding missing(TypeElement type) {
        boolean isInModule = isInModule(type);
        return Finding.of(
                Problem.MISSING_RUNTIME,
                Place.of(type),
                Spelling.ofClass(type),
                isInModule ? "module path" : "class path",
                isInModule ? WayOut.ADD_RUNTIME_TO_MODULE : WayOut.ADD_RUNTIME);
    }

    private boolean isVisibleFrom(TypeElement type) {
        return Surroundings.classBeside(type, RUNTIME, elements) != null;
    }

    private boolean isInModule(TypeElement type) {
        ModuleElement module = elements.getModuleOf(type);
        return module != null && !module.isUnnamed();
    }
}
