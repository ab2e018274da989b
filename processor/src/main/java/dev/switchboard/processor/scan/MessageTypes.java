package dev.switchboard.processor.scan;

import dev.switchboard.annotation.WebSocketMessage;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.element.RecordComponents;
import dev.switchboard.processor.model.MessageType;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Finds out what a record writes as its {@code "type"}. */
final class MessageTypes {
    private static final String MESSAGE = WebSocketMessage.class.getCanonicalName();

    private MessageTypes() {}

    /**
     * Returns the type that a record writes into its own JSON. It is the value of {@code @WebSocketMessage}, if there
     * is one. Otherwise, a record of a sealed interface writes its name, so that it looks the same whether it is sent
     * as itself or as the interface. If such a record has a component of that name, it writes only the component:
     * either the sealed interface is never sent, or a rule reports the clash.
     */
    static Optional<MessageType> of(TypeElement type) {
        Optional<MessageType> given = given(type);
        return given.isPresent() || !isCase(type) || hasTypeComponent(type) ? given : Optional.of(discriminator(type));
    }

    /** Returns the type that distinguishes a record from the others of a sealed interface. */
    static MessageType discriminator(TypeElement type) {
        return given(type).orElseGet(() -> new MessageType(type.getSimpleName().toString(), Place.of(type)));
    }

    static boolean hasTypeComponent(TypeElement type) {
        return RecordComponents.of(type).stream()
                .anyMatch(component -> component.getSimpleName().contentEquals(MessageType.PROPERTY));
    }

    private static Optional<MessageType> given(TypeElement type) {
        Optional<AnnotationMirror> message = Mirrors.find(type, MESSAGE);
        return message.map(mirror -> Mirrors.text(mirror, "value"))
                .filter(text -> !text.isEmpty())
                .map(text -> new MessageType(text, Mirrors.place(type, message.get(), "value")));
    }

    private static boolean isCase(TypeElement type) {
        return type.getInterfaces().stream()
                .map(implemented -> ((DeclaredType) implemented).asElement())
                .anyMatch(implemented -> implemented.getModifiers().contains(Modifier.SEALED));
    }
}
