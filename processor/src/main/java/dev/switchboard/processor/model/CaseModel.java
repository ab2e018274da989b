package dev.switchboard.processor.model;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.TypeElement;

/**
 * One record of a sealed interface.
 *
 * @param type the record's codec, or the reason why it cannot have one
 * @param hasTypeComponent whether the record has a component with the name of the discriminator
 */
public record CaseModel(TypeElement element, MessageType discriminator, JsonType type, boolean hasTypeComponent) {
    public ClassName className() {
        return ClassName.get(element);
    }
}
