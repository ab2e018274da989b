package dev.switchboard.processor.model;

/** Source of a parameter's value. */
public sealed interface Binding {
    /** Part of the event, or something known about its connection. */
    record FromCall(CallValue value) implements Binding {}

    /** Text from the event, converted. */
    record Text(BindingAnnotation source, TextShape shape, TextType type) implements Binding {}

    /** The message, read from JSON. */
    record Payload(JsonScan json) implements Binding {}

    /** The message as text, unchanged. */
    record RawText() implements Binding {}

    /** Bytes, which API Gateway never delivers. */
    record Binary() implements Binding {}

    /** A type that text cannot be converted to, although an annotation binds text. */
    record Inconvertible(BindingAnnotation source) implements Binding {}

    /** A type that a route method cannot take. */
    record Unsupported(Likeness likeness) implements Binding {}

    /** Kind of thing that an unsupported parameter resembles. It determines which way out the message gives. */
    enum Likeness {
        /** Text, or a type that text converts to, without the annotation that would name its source. */
        TEXT,
        /** An object that the constructor of the route class can take. */
        COLLABORATOR,
        /** Several values where an event has one, such as {@code WebSocketEvent...}. */
        SEVERAL,
        NOTHING
    }
}
