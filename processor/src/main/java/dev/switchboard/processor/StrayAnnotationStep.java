package dev.switchboard.processor;

import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.validate.StrayAnnotationRule;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** Reports Switchboard's annotations that have no effect where they are. */
final class StrayAnnotationStep implements Step {
    @Override
    public Set<String> annotations() {
        return StrayAnnotationRule.annotations();
    }

    @Override
    public Map<TypeElement, String> process(Collection<TypeElement> classes, Report report) {
        classes.forEach(type -> StrayAnnotationRule.check(type, report));
        return Map.of();
    }
}
