package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds the id of the connection that the event is about, as a {@code String}. The id is available on every route and
 * is never null.
 *
 * <p>An id such as {@code L0SM9cOFvHcCIhw=} is opaque text. API Gateway derives it from the time, so it can be guessed.
 * Never accept an id as proof of who a client is.
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
