package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a parameter or a record component is when the client has not given it, written as the client would write it. It
 * goes with {@link Header}, {@link QueryParam}, {@link AuthorizerContext}, {@link StageVariable}, {@link UserId}, and
 * with components of payload records that are text, numbers, booleans, enums, {@code UUID} or {@code Instant}.
 *
 * <pre>{@code
 * record Search(String text, @DefaultValue("20") int limit) {}
 * }</pre>
 *
 * <p>A value that does not convert to the type is a compile error.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface DefaultValue {
    /** The value, as text. */
    String value();
}
