package dev.switchboard.processor.model;

/** Where a parameter's value comes from. */
public sealed interface Binding {
    /** Part of the event or of what is known about its connection. */
    record FromCall(CallValue value) implements Binding {}

    /** Text from the event, converted. */
    record Text(BindingAnnotation source, TextShape shape, TextType type) implements Binding {}

    /** The message, from JSON. */
    record Payload(JsonScan json) implements Binding {}

    /** The message as it came. */
    record RawText() implements Binding {}

    /** Bytes, which API Gateway never delivers. */
    record Binary() implements Binding {}

    /** An annotation that binds text, on a type that text cannot become. */
    record Inconvertible(BindingAnnotation source) implements Binding {}

    /** Nothing that a route could be given. */
    record Unsupported(Likeness likeness) implements Binding {}

    /** What an unsupported parameter looks like, so that the user can be shown the way out. */
    enum Likeness {
        /** Text or what text converts to, had it an annotation that says where it comes from. */
        TEXT,
        /** Something that the route class could be given when it is built. */
        COLLABORATOR,
        /** Several of what an event has one of, such as {@code WebSocketEvent...}. */
        SEVERAL,
        NOTHING
    }
}
