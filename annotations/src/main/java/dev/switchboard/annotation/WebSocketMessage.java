package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that is sent to clients through {@code MessageSender}, so that a JSON codec is generated for it.
 * Payloads and return types of routes do not need the annotation: the processor finds them on the route methods.
 *
 * <pre>{@code
 * @WebSocketMessage("seat_taken")
 * record SeatTaken(int row, int seat) {}       // {"type":"seat_taken","row":3,"seat":7}
 * }</pre>
 *
 * <p>On a record that implements a sealed interface, the value is also the discriminator by which the interface's codec
 * recognizes the record. Without a value, the discriminator is the record's simple name. On the sealed interface
 * itself, the annotation requests codecs for all of its records and takes no value.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WebSocketMessage {
    /**
     * {@return the value of the property {@code "type"}, which is written first} The property distinguishes messages
     * from one another, and from the error frames that API Gateway itself sends, which have no {@code "type"}. An empty
     * value leaves the property out, except on a record that implements a sealed interface.
     */
    String value() default "";
}
