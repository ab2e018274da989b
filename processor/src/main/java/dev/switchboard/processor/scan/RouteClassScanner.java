package dev.switchboard.processor.scan;

import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.model.RouteClassModel;
import dev.switchboard.processor.model.RouteModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads route classes, each once per round, even if several APIs include it. */
final class RouteClassScanner {
    private final RouteMethodFinder methods;
    private final RouteScanner routes;
    private final InstanceScanner instances = new InstanceScanner();
    private final ForeignAnnotations foreign;
    private final Map<TypeElement, RouteClassModel> scanned = new HashMap<>();

    RouteClassScanner(Elements elements, Types types, JsonScanner json) {
        this.methods = new RouteMethodFinder(elements, types);
        this.routes = new RouteScanner(elements, types, json);
        this.foreign = new ForeignAnnotations();
    }

    /** Reads a class, which may have no routes. */
    RouteClassModel scan(TypeElement type) {
        RouteClassModel known = scanned.get(type);
        if (known != null) {
            return known;
        }
        DeclaredType declared = (DeclaredType) type.asType();
        List<RouteModel> found = methods.find(type).stream()
                .map(method -> routes.scan(declared, method))
                .toList();
        RouteClassModel model = new RouteClassModel(
                type,
                Spelling.ofClass(type),
                found,
                instances.scan(type),
                foreign.ofRouteClass(type),
                LintScanner.ofRouteClass(type, found));
        scanned.put(type, model);
        return model;
    }
}
