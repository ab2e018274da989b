package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.element.KnownTypes;
import dev.switchboard.processor.element.Surroundings;
import dev.switchboard.processor.model.ApiModel;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Requires that none of the user's classes has the handler's name. A handler from an earlier compilation may be on the
 * class path, and does not clash.
 */
final class HandlerNameRule implements ApiRule {
    private final Elements elements;

    HandlerNameRule(Elements elements) {
        this.elements = elements;
    }

    @Override
    public void check(ApiModel api, Report report) {
        TypeElement taken = Surroundings.classBeside(api.owner(), api.handler().canonicalName(), elements);
        if (taken != null && !isGenerated(taken)) {
            report.add(Finding.of(
                    Problem.HANDLER_NAME_TAKEN,
                    Place.of(api.owner()),
                    api.ownerName(),
                    api.handler().simpleName(),
                    "a class of your own"));
        }
    }

    private static boolean isGenerated(TypeElement type) {
        String marker = KnownTypes.SWITCHBOARD_GENERATED.canonicalName();
        return type.getAnnotationMirrors().stream()
                .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
                .anyMatch(annotation -> annotation.getQualifiedName().contentEquals(marker));
    }
}
