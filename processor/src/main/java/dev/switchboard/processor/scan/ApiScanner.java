package dev.switchboard.processor.scan;

import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.ApiSettings;
import dev.switchboard.processor.model.ApiSettings.Gathered;
import dev.switchboard.processor.model.RouteClassModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the model of one API, starting from a class with routes or a class that combines the routes of others. */
public final class ApiScanner {
    private static final String API = WebSocketApi.class.getCanonicalName();

    private final RouteClassScanner routeClasses;

    public ApiScanner(Elements elements, Types types, JsonScanner json) {
        this.routeClasses = new RouteClassScanner(elements, types, json);
    }

    public ApiModel scan(TypeElement owner) {
        Optional<ApiSettings> settings = Mirrors.find(owner, API).map(mirror -> settingsOf(owner, mirror));
        String name = Mirrors.find(owner, API)
                .map(mirror -> Mirrors.text(mirror, "name"))
                .orElseGet(() -> GeneratedNames.apiOf(owner));
        return new ApiModel(
                owner,
                Spelling.ofClass(owner),
                GeneratedNames.handlerOf(owner),
                name,
                settings,
                routeClassesOf(owner, settings),
                LintScanner.ofOwner(owner));
    }

    private List<RouteClassModel> routeClassesOf(TypeElement owner, Optional<ApiSettings> settings) {
        Set<TypeElement> classes = new LinkedHashSet<>(List.of(owner));
        settings.stream()
                .flatMap(api -> api.gathered().stream())
                .flatMap(gathered -> Stream.ofNullable(gathered.element()))
                .forEach(classes::add);
        return classes.stream()
                .map(routeClasses::scan)
                .filter(routeClass -> !routeClass.routes().isEmpty())
                .toList();
    }

    private ApiSettings settingsOf(TypeElement owner, AnnotationMirror mirror) {
        return new ApiSettings(
                Place.of(owner, mirror),
                Mirrors.place(owner, mirror, "name"),
                Mirrors.values(mirror, "routes").stream()
                        .map(value -> gathered(owner, mirror, value))
                        .toList(),
                Mirrors.text(mirror, "routeSelectionExpression"),
                Mirrors.place(owner, mirror, "routeSelectionExpression"),
                Mirrors.text(mirror, "connections").equals(WebSocketApi.Connections.KEPT.name()),
                Boolean.parseBoolean(Mirrors.text(mirror, "template")));
    }

    private Gathered gathered(TypeElement owner, AnnotationMirror mirror, AnnotationValue value) {
        Place place = Place.of(owner, mirror, value);
        return value.getValue() instanceof DeclaredType type && type.asElement() instanceof TypeElement element
                ? new Gathered(element, Spelling.ofClass(element), hasRoutes(element), place)
                : new Gathered(null, String.valueOf(value.getValue()), false, place);
    }

    private boolean hasRoutes(TypeElement element) {
        return !routeClasses.scan(element).routes().isEmpty();
    }
}
