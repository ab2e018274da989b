package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.ApiSettings;
import dev.switchboard.processor.model.ApiSettings.Gathered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Requires that {@code @WebSocketApi(routes)} names only classes with routes, each once, and that an API has routes.
 */
final class GatheredClassesRule implements ApiRule {
    @Override
    public void check(ApiModel api, Report report) {
        List<Gathered> gathered = api.settings().map(ApiSettings::gathered).orElse(List.of());
        if (gathered.isEmpty() && api.routeClasses().isEmpty()) {
            report.add(Finding.of(Problem.EMPTY_API, api.place(), api.name(), api.ownerName(), api.ownerName()));
        }
        Map<Object, Gathered> seen = new HashMap<>();
        for (Gathered one : gathered) {
            if (!one.hasRoutes()) {
                report.add(Finding.of(Problem.NO_ROUTES, one.place(), ownerBeside(one, api), nameBeside(one, api)));
            }
            Gathered same = seen.putIfAbsent(one.key(), one);
            if (same != null) {
                report.add(repeated(same, api));
                report.add(repeated(one, api));
            }
        }
    }

    private static Finding repeated(Gathered one, ApiModel api) {
        return Finding.of(Problem.REPEATED_ROUTE_CLASS, one.place(), ownerBeside(one, api), nameBeside(one, api));
    }

    private static String ownerBeside(Gathered one, ApiModel api) {
        return one.element() == null ? api.ownerName() : Spelling.ofClass(api.owner(), one.element());
    }

    private static String nameBeside(Gathered one, ApiModel api) {
        return one.element() == null ? one.name() : Spelling.ofClass(one.element(), api.owner());
    }
}
