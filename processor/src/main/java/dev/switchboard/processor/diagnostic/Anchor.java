package dev.switchboard.processor.diagnostic;

import dev.switchboard.processor.element.Surroundings;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;

/**
 * Chooses the place that the compiler gets for an error: the finding's own, or the nearest one with a position, because no
 * editor shows an error without a position.
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

    /** javac has no position for a record component; its field has one. */
    private static Place ofField(Place component) {
        return ElementFilter.fieldsIn(Surroundings.of(component.element()).getEnclosedElements()).stream()
                .filter(field ->
                        field.getSimpleName().equals(component.element().getSimpleName()))
                .findFirst()
                .map(field -> new Place(field, component.annotation(), component.value()))
                .orElse(component);
    }

    /** Eclipse's compiler has no position for the members that it derives from a record's components. */
    private static Place ofRecord(Element record) {
        return Place.of(asClass(record));
    }

    private static boolean isOfEclipse(Element element) {
        return element.getClass().getName().startsWith("org.eclipse.");
    }

    /**
     * Returns the same element as one of the kind {@code CLASS}. Eclipse's compiler, 3.46 included, has the positions of
     * records but looks them up for classes only. In a version without the fields and methods used here, the record is
     * returned as it is.
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
