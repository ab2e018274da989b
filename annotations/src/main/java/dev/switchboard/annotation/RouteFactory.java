package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the static method of a route class that builds it, instead of its constructor: the bridge to Dagger, Guice,
 * Spring, or to dependencies of the application's own. Its parameters may be what a constructor's may:
 * {@code MessageSender}, {@code ConnectionStore}, {@code WebSocketRuntime}, {@code Clock}.
 *
 * <pre>{@code
 * @RouteFactory
 * static ChatRoutes create(MessageSender sender) {
 *     return DaggerChatComponent.builder().sender(sender).build().chatRoutes();
 * }
 * }</pre>
 *
 * <p>It is called once for each instance of the handler, while Lambda initialises it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface RouteFactory {}
