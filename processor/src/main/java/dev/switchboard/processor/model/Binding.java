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

    /**
     * Nothing that a route could be given.
     *
     * @param isText whether it would do for text, had it an annotation that says which
     */
    record Unsupported(boolean isText) implements Binding {}
}
