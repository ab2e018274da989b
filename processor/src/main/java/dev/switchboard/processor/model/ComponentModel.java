package dev.switchboard.processor.model;

import com.palantir.javapoet.TypeName;
import dev.switchboard.processor.diagnostic.Place;
import java.util.Optional;

/**
 * One component of a record.
 *
 * @param spelling the component as users spell it: {@code Order.lines}
 * @param javaType the declared type without annotations
 * @param typeSpelling the declared type as users spell it
 * @param defaultText the text in {@code @DefaultValue}
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

    /** Returns whether a message without the component is invalid. */
    public boolean isRequired() {
        return !isNullable && !isOptional() && defaultText.isEmpty();
    }
}
