package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a header of the handshake. Available on {@code $connect} only: API Gateway sends the client's headers with no
 * other event. What later routes need, store with the connection there, or have an authorizer put into its context.
 *
 * <p>Converts to {@code String}, primitives and their boxes, enums, {@code UUID}, {@code Instant}, {@code List} of these
 * (every value of a repeated header), and {@code Optional} of these. Absent without {@code Optional}, {@code @Nullable}
 * or {@link DefaultValue}, or not convertible: the handshake is refused with 400.
 *
 * <pre>{@code
 * @WebSocketRoute("$connect")
 * ConnectResult connect(@Header("Origin") Optional<String> origin) { … }
 * }</pre>
 *
 * <p>Browsers cannot set headers on a WebSocket, apart from the subprotocol.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Header {
    /** The name of the header, in any case: API Gateway keeps the client's spelling, or lower-cases it on some domains. */
    String value();
}
