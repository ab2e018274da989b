package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds the body of a message to a parameter whose type alone does not make it the payload. {@code @Payload String} is
 * the text exactly as it arrived, JSON or not, which suits most {@code $default} routes. On other types the annotation
 * is allowed and changes nothing.
 *
 * <p>Available on message routes. A message has no body on {@code $connect} and {@code $disconnect}.
 *
 * <pre>{@code
 * @WebSocketRoute(WebSocketRoute.DEFAULT)
 * void anythingElse(@Payload String text) { … }
 * }</pre>
 *
 * <p>An empty message is bound as the empty string, never as null.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Payload {}
