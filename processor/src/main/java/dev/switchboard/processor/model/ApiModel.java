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
 * One API, for which one handler is generated.
 *
 * @param owner the class that the handler is named after
 * @param name the name from {@code @WebSocketApi}, or one derived from the owner's name
 * @param settings the values of the owner's {@code @WebSocketApi}; empty if the owner has none
 * @param routeClasses the owner if it has routes, then the classes with routes that {@code @WebSocketApi} names, in the
 *     order given there
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
     * Returns the keys of the routes to create in API Gateway. {@code $connect} and {@code $disconnect} come first; if
     * the API keeps its connections, both keys are included even without a method. The other keys follow in the order
     * of their methods.
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

    /** Returns whether the owner has no {@code @WebSocketApi} and inherits all of its routes. */
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

    /** Returns the lints of the handler's constructors, which create the instances. */
    public Lints creatorLints() {
        return Lints.union(instantiated()
                .flatMap(one -> one.instance().called().stream())
                .map(Creator::lints)
                .toList());
    }

    /** Returns the route classes that the handler holds an instance of. */
    public Stream<RouteClassModel> instantiated() {
        return routeClasses.stream().filter(RouteClassModel::needsInstance);
    }

    public boolean keepsConnections() {
        return settings.map(ApiSettings::keepsConnections).orElse(true);
    }

    /**
     * Returns whether a deployment template is generated. Only a class with {@code @WebSocketApi} is deployed as an API
     * of its own.
     */
    public boolean hasTemplate() {
        return settings.map(ApiSettings::hasTemplate).orElse(false);
    }

    public String selectionExpression() {
        return settings.map(ApiSettings::selectionExpression).orElse(DEFAULT_SELECTION);
    }

    /** Returns the place of the API as a whole: its {@code @WebSocketApi}, or else the owner. */
    public Place place() {
        return settings.map(ApiSettings::place).orElseGet(() -> Place.of(owner));
    }
}
