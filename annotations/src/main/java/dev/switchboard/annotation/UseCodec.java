package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the codec that turns a type into JSON and back, instead of a generated one: for types outside the supported set,
 * for types of other libraries, and for JSON that does not look like the record.
 *
 * <p>On a type it holds wherever that type is used; on a record component, a payload parameter or a route method (its
 * reply) it holds there.
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
     * A class that implements {@code dev.switchboard.json.JsonCodec} of the type in question, with a no-argument
     * constructor that is accessible from the generated code. One instance is made and shared, so it must be
     * thread-safe.
     */
    Class<?> value();
}
