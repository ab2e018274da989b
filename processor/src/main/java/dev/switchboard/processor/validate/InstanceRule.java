package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.element.Surroundings;
import dev.switchboard.processor.model.Access;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.Creator;
import dev.switchboard.processor.model.InstanceModel;
import dev.switchboard.processor.model.ProvidedModel;
import dev.switchboard.processor.model.RouteClassModel;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Requires exactly one way to create an instance of a route class, with parameters that Switchboard provides. */
final class InstanceRule implements RouteClassRule {
    @Override
    public void check(RouteClassModel routeClass, ApiModel api, Report report) {
        if (!routeClass.needsInstance()) {
            return;
        }
        InstanceModel instance = routeClass.instance();
        boolean isFactory = instance instanceof InstanceModel.Factory;
        if (!isFactory && !RouteClassShapeRule.canHaveInstances(routeClass.element())) {
            return;
        }
        if (instance instanceof InstanceModel.Constructor constructor) {
            checkAccess(constructor.creator().element(), routeClass, api, report);
            checkParameters(constructor.creator(), routeClass, report);
        } else if (instance instanceof InstanceModel.Factory factory) {
            checkParameters(factory.creator(), routeClass, report);
        } else if (instance instanceof InstanceModel.NoConstructor) {
            checkNone(routeClass, report);
        } else if (instance instanceof InstanceModel.SeveralConstructors several) {
            checkSeveral(several.elements(), routeClass, report);
        }
    }

    /** Reports a constructor that a handler in another package cannot call. */
    private static void checkAccess(
            ExecutableElement constructor, RouteClassModel routeClass, ApiModel api, Report report) {
        Access.ofMember(constructor, Surroundings.packageOf(api.owner()))
                .ifPresent(access -> report.add(Finding.of(
                        Problem.INACCESSIBLE_CONSTRUCTOR, Place.of(constructor), routeClass.name(), access.remedy())));
    }

    /**
     * Reports that all constructors are private. A private class is left out, because its default constructor is
     * private as well, and another rule reports the class itself.
     */
    private static void checkNone(RouteClassModel routeClass, Report report) {
        if (!routeClass.element().getModifiers().contains(Modifier.PRIVATE)) {
            report.add(Finding.of(
                    Problem.INACCESSIBLE_CONSTRUCTOR,
                    Place.of(routeClass.element()),
                    routeClass.name(),
                    "package-private or public"));
        }
    }

    private static void checkParameters(Creator creator, RouteClassModel routeClass, Report report) {
        for (ProvidedModel parameter : creator.parameters()) {
            if (parameter.provision().isEmpty()) {
                report.add(Finding.of(
                        Problem.UNPROVIDED_PARAMETER,
                        Place.of(parameter.element()),
                        parameter.element().getSimpleName(),
                        Spelling.ofParameter(creator.element(), parameter.element()),
                        parameter.type(),
                        routeClass.name()));
            }
        }
    }

    private static void checkSeveral(List<ExecutableElement> constructors, RouteClassModel routeClass, Report report) {
        String all = constructors.stream()
                .map(one -> constructors.stream()
                        .map(other -> Spelling.ofMethod(one, other))
                        .filter(spelling -> !spelling.equals(Spelling.ofMethod(one)))
                        .findFirst()
                        .orElseGet(() -> Spelling.ofMethod(one)))
                .collect(Collectors.joining(", "));
        for (ExecutableElement constructor : constructors) {
            report.add(Finding.of(
                    Problem.AMBIGUOUS_CONSTRUCTOR, Place.of(constructor), routeClass.name(), constructors.size(), all));
        }
    }
}
