package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds the body of a message where the type alone would not say so: {@code @Payload String} is the text as it came,
 * JSON or not, which is what a {@code $default} route usually wants. On other types it is allowed and changes nothing.
 *
 * <p>Available on message routes. A message has no body on {@code $connect} and {@code $disconnect}.
 *
 * <pre>{@code
 * @WebSocketRoute(WebSocketRoute.DEFAULT)
 * void anythingElse(@Payload String text) { … }
 * }</pre>
 *
 * <p>An empty message is the empty string, never null.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Payload {}
