package dev.switchboard.processor.model;

import com.palantir.javapoet.ClassName;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.element.Surroundings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * One API: what one handler is generated from.
 *
 * @param owner the class that the handler is named after
 * @param name given in {@code @WebSocketApi}, or made from the class's
 * @param settings what {@code @WebSocketApi} says, where it is there
 * @param routeClasses those it gathers, in the order named; the owner first where it has routes of its own
 * @param ownLints the lints of the handler, apart from those of the route classes
 */
public record ApiModel(
        TypeElement owner,
        String ownerName,
        ClassName handler,
        String name,
        Optional<ApiSettings> settings,
        List<RouteClassModel> routeClasses,
        Lints ownLints) {

    public static final String DEFAULT_SELECTION = "$request.body.action";

    public Stream<RouteModel> routes() {
        return routeClasses.stream().flatMap(routeClass -> routeClass.routes().stream());
    }

    /**
     * The keys that API Gateway must know: those of the methods in their order, after {@code $connect} and
     * {@code $disconnect}, which keeping connections takes whether methods have them or not.
     */
    public Set<String> routeKeys() {
        Set<String> declared = new LinkedHashSet<>();
        routes().forEach(route -> declared.add(route.key().text()));
        Set<String> keys = new LinkedHashSet<>();
        Stream.of(WebSocketRoute.CONNECT, WebSocketRoute.DISCONNECT)
                .filter(key -> keepsConnections() || declared.contains(key))
                .forEach(keys::add);
        keys.addAll(declared);
        return keys;
    }

    /** Returns whether the owner has no annotation of ours, on it or in it: all of its routes are inherited. */
    public boolean isUnannotated() {
        return settings.isEmpty()
                && routes().noneMatch(route -> Surroundings.of(route.method()).equals(owner));
    }

    /** Returns the owner's name with its package. */
    public String qualifiedOwnerName() {
        return owner.getQualifiedName().toString();
    }

    /** Returns the lints of the handler class as a whole. */
    public Lints lints() {
        return Lints.union(
                Stream.concat(Stream.of(ownLints), routeClasses.stream().map(RouteClassModel::lints))
                        .toList());
    }

    /** Returns the lints of the handler's constructors, which make the instances. */
    public Lints creatorLints() {
        return Lints.union(instantiated()
                .flatMap(one -> one.instance().called().stream())
                .map(Creator::lints)
                .toList());
    }

    /** Returns the route classes of which the handler holds an instance. */
    public Stream<RouteClassModel> instantiated() {
        return routeClasses.stream().filter(RouteClassModel::needsInstance);
    }

    public boolean keepsConnections() {
        return settings.map(ApiSettings::keepsConnections).orElse(true);
    }

    /** Whether its deployment is described: only what has {@code @WebSocketApi} is deployed as an API of its own. */
    public boolean wantsTemplate() {
        return settings.map(ApiSettings::wantsTemplate).orElse(false);
    }

    public String selectionExpression() {
        return settings.map(ApiSettings::selectionExpression).orElse(DEFAULT_SELECTION);
    }

    /** Where the API as a whole stands. */
    public Place place() {
        return settings.map(ApiSettings::place).orElseGet(() -> Place.of(owner));
    }
}
