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

/** Finds the value that a record writes as its property {@code "type"}. */
final class MessageTypes {
    private static final String MESSAGE = WebSocketMessage.class.getCanonicalName();

    private MessageTypes() {}

    /**
     * Returns the value that the codec of a record writes as {@code "type"}: the value of {@code @WebSocketMessage}, if
     * there is one. Otherwise, a record of a sealed interface writes its simple name, so that its JSON is the same
     * whether it is written by its own codec or by that of the interface. If the record has a component {@code type},
     * its codec writes only the component. For such a record, a rule refuses a codec of the interface, because the
     * property cannot hold both the component and the value that distinguishes the record.
     */
    static Optional<MessageType> of(TypeElement type) {
        Optional<MessageType> given = given(type);
        return given.isPresent() || !isCase(type) || hasTypeComponent(type) ? given : Optional.of(discriminator(type));
    }

    /** Returns the value of {@code "type"} that distinguishes a record from the others of a sealed interface. */
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
