package dev.switchboard.processor.diagnostic;

import dev.switchboard.processor.element.Surroundings;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;

/**
 * Chooses the place at which the compiler shows an error: the finding's own place, or the nearest place with a
 * position. Editors do not show errors without a position.
 */
final class Anchor {
    private Anchor() {}

    static Place of(Place place) {
        Element element = place.element();
        return switch (element.getKind()) {
            case RECORD_COMPONENT -> isOfEclipse(element) ? ofRecord(Surroundings.of(element)) : ofField(place);
            case RECORD ->
                isOfEclipse(element) ? new Place(asClass(element), place.annotation(), place.value()) : place;
            case ENUM_CONSTANT -> isOfEclipse(element) ? Place.of(Surroundings.of(element)) : place;
            case FIELD -> isOfEclipse(element) && isComponent(element) ? ofRecord(Surroundings.of(element)) : place;
            default -> place;
        };
    }

    private static boolean isComponent(Element field) {
        return Surroundings.of(field).getKind() == ElementKind.RECORD
                && !field.getModifiers().contains(Modifier.STATIC);
    }

    /** Returns the place of the component's field, because javac has no position for the component itself. */
    private static Place ofField(Place component) {
        return ElementFilter.fieldsIn(Surroundings.of(component.element()).getEnclosedElements()).stream()
                .filter(field ->
                        field.getSimpleName().equals(component.element().getSimpleName()))
                .findFirst()
                .map(field -> new Place(field, component.annotation(), component.value()))
                .orElse(component);
    }

    /**
     * Returns the place of the record, because Eclipse's compiler has no position for members that it derives from
     * components.
     */
    private static Place ofRecord(Element record) {
        return Place.of(asClass(record));
    }

    private static boolean isOfEclipse(Element element) {
        return element.getClass().getName().startsWith("org.eclipse.");
    }

    /**
     * Returns the record as an element of the kind {@code CLASS}. Eclipse's compiler, at least up to version 3.46, has
     * the positions of records but looks them up for classes only. If a version of the compiler lacks the fields and
     * methods used here, returns the record unchanged.
     */
    private static Element asClass(Element record) {
        try {
            Object environment = record.getClass().getField("_env").get(record);
            Object factory = environment.getClass().getMethod("getFactory").invoke(environment);
            Object binding = record.getClass().getField("_binding").get(record);
            Class<?> bindingType = record.getClass().getField("_binding").getType();
            return (Element) factory.getClass()
                    .getMethod("newElement", bindingType, ElementKind.class)
                    .invoke(factory, binding, ElementKind.CLASS);
        } catch (ReflectiveOperationException | ClassCastException e) {
            return record;
        }
    }
}
