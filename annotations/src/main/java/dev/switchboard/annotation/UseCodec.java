package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the codec that reads and writes a type as JSON, in place of a generated codec. Use it for types that the
 * processor does not support, for types from other libraries, and for JSON that does not have the shape of the record.
 *
 * <p>On a type, the annotation applies wherever that type is used. On a record component or a payload parameter it
 * applies only there. On a route method it applies to the reply.
 *
 * <pre>{@code
 * record Booking(String id, @UseCodec(LocalDateCodec.class) LocalDate day) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.PARAMETER, ElementType.METHOD})
public @interface UseCodec {
    /**
     * {@return a class that implements {@code dev.switchboard.json.JsonCodec} for the type in question} The class needs
     * a no-argument constructor that is accessible from the generated code. All threads share one instance, so the
     * class must be thread-safe.
     */
    Class<?> value();
}
