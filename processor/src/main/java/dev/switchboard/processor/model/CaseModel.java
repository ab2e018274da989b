package dev.switchboard.processor.model;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.TypeElement;

/**
 * One case of a sealed interface. A valid case is a record.
 *
 * @param type the codec of the case, or the reason why it cannot have one
 * @param hasTypeComponent whether the case is a record with a component {@code type}
 */
public record CaseModel(TypeElement element, MessageType discriminator, JsonType type, boolean hasTypeComponent) {
    public ClassName className() {
        return ClassName.get(element);
    }
}
