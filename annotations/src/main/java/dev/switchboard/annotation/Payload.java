package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds the body of a message to a parameter whose type alone does not make it the payload. {@code @Payload String} is
 * the text exactly as it arrived, JSON or not, which suits most {@code $default} routes. A type such as {@code int} or
 * {@code UUID}, which would otherwise need a different binding annotation, is read from the message as JSON. On types
 * that are payloads anyway, the annotation changes nothing.
 *
 * <p>The annotation can be used on message routes only. Events of {@code $connect} and {@code $disconnect} carry no
 * message.
 *
 * <pre>{@code
 * @WebSocketRoute(WebSocketRoute.DEFAULT)
 * void anythingElse(@Payload String text) { … }
 * }</pre>
 *
 * <p>A {@code String} receives an empty message as the empty string, never as null.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Payload {}
