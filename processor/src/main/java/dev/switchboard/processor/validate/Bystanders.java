package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.element.Surroundings;
import dev.switchboard.processor.model.Access;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.InstanceModel;
import dev.switchboard.processor.model.RouteClassModel;
import java.util.List;

/**
 * Recognizes classes that inherit routes but are not meant to serve them, such as test doubles and decorators. Such
 * classes have none of Switchboard's annotations, and a handler could not instantiate them. An error would leave their
 * authors without a way out, because there is no annotation to remove.
 */
public final class Bystanders {
    private final List<RouteClassRule> rules = List.of(new RouteClassShapeRule(), new InstanceRule());

    public boolean include(ApiModel api) {
        return api.isUnannotated()
                && api.routeClasses().stream()
                        .anyMatch(routeClass -> !hasFactory(routeClass) && !isConstructible(routeClass, api));
    }

    /** Returns whether the class has a {@code @RouteFactory} method, which shows that it is meant to have a handler. */
    private static boolean hasFactory(RouteClassModel routeClass) {
        return routeClass.instance() instanceof InstanceModel.Factory
                || routeClass.instance() instanceof InstanceModel.SeveralFactories;
    }

    private boolean isConstructible(RouteClassModel routeClass, ApiModel api) {
        Report obstacles = new Report();
        rules.forEach(rule -> rule.check(routeClass, api, obstacles));
        return obstacles.isClean()
                && Access.obstacle(routeClass.element(), Surroundings.packageOf(api.owner()))
                        .isEmpty();
    }
}
