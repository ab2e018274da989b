package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds the id of the connection that the event is about, as a {@code String}. Available on every route, never null.
 *
 * <p>An id such as {@code L0SM9cOFvHcCIhw=} is opaque text; it is made from the clock and is no secret, so never take it
 * as proof of who somebody is.
 *
 * <pre>{@code
 * @WebSocketRoute("ping")
 * void ping(@ConnectionId String connectionId) { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface ConnectionId {}
