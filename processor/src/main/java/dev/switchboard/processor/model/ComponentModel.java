package dev.switchboard.processor.model;

import com.palantir.javapoet.TypeName;
import dev.switchboard.processor.diagnostic.Place;
import java.util.Optional;

/**
 * One component of a record.
 *
 * @param spelling as users say it: {@code Order.lines}
 * @param javaType as declared, without annotations
 * @param typeSpelling the same as users say it
 * @param defaultText what {@code @DefaultValue} says
 */
public record ComponentModel(
        String name,
        String spelling,
        Place place,
        TypeName javaType,
        String typeSpelling,
        JsonType type,
        boolean isNullable,
        Optional<DefaultText> defaultText) {

    public boolean isOptional() {
        return type instanceof JsonType.Container container && container.shape() == JsonType.Shape.OPTIONAL;
    }

    /** Whether reading without it is an error. */
    public boolean isRequired() {
        return !isNullable && !isOptional() && defaultText.isEmpty();
    }
}
