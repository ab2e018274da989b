package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that is sent to clients through {@code MessageSender}, so that its JSON codec is generated. (Payloads and
 * return types of routes need no mark: the processor sees them on the route methods.)
 *
 * <pre>{@code
 * @WebSocketMessage("seat_taken")
 * record SeatTaken(int row, int seat) {}       // {"type":"seat_taken","row":3,"seat":7}
 * }</pre>
 *
 * <p>On a record of a sealed interface the value is also the discriminator by which the interface's codec tells its
 * records apart; without one, that is the record's simple name. On the sealed interface itself, where it has codecs
 * generated for all of its records, the annotation takes no value.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WebSocketMessage {
    /**
     * Written as the first property, {@code "type"}, so that a client can tell messages from one another and from the
     * error frames of API Gateway itself, which have none. Empty: no such property is written.
     */
    String value() default "";
}
