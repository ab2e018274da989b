package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a variable of the stage that received the event. Available on every route of a stage that has the variable.
 *
 * <p>Converts to {@code String}, primitives and their boxes, enums, {@code UUID}, {@code Instant}, and {@code Optional}
 * of these. Absent without {@code Optional}, {@code @Nullable} or {@link DefaultValue}, or not convertible: the event is
 * refused with 400.
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
    /** The name of the stage variable, case-sensitive. */
    String value();
}
