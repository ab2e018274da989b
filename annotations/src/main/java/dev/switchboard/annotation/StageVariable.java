package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a variable of the stage that received the event. The variable is available on every route of a stage that has
 * it.
 *
 * <p>The value is converted to {@code String}, a primitive or its wrapper, an enum, {@code UUID} or {@code Instant}, or
 * an {@code Optional} of these. The event is refused with 400 if the value cannot be converted. The same happens if the
 * value is absent and the parameter is neither {@code Optional} nor {@code @Nullable} and has no {@link DefaultValue}.
 *
 * <pre>{@code
 * @WebSocketRoute("search")
 * SearchResult search(@StageVariable("index") String index, Search search) { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface StageVariable {
    /** {@return the name of the stage variable} The name is case-sensitive. */
    String value();
}
