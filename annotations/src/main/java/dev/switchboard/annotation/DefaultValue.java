package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the value that a parameter or record component has when the event contains no value. Write the value as the
 * event would contain it. The annotation can be combined with {@link Header}, {@link QueryParam},
 * {@link AuthorizerContext}, {@link StageVariable} and {@link UserId}. In a payload record, it can be used on
 * components that are text, numbers, booleans, enums, {@code UUID} or {@code Instant}.
 *
 * <pre>{@code
 * record Search(String text, @DefaultValue("20") int limit) {}
 * }</pre>
 *
 * <p>A value that cannot be converted to the type is a compile error.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface DefaultValue {
    /** {@return the value, as text} */
    String value();
}
