package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the static method that creates the instance of a route class, in place of the constructor. Use it to create the
 * instance with Dagger, Guice or Spring, or to pass in the application's own dependencies. The method may take the same
 * parameters as a constructor of a route class: {@code MessageSender}, {@code ConnectionStore},
 * {@code WebSocketRuntime}, {@code Clock}.
 *
 * <pre>{@code
 * @RouteFactory
 * static ChatRoutes create(MessageSender sender) {
 *     return DaggerChatComponent.builder().sender(sender).build().chatRoutes();
 * }
 * }</pre>
 *
 * <p>The method is called once for each instance of the handler, while Lambda initializes it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface RouteFactory {}
