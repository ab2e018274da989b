package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a header of the handshake. The header is available on {@code $connect} only, because API Gateway sends the
 * client's headers with no other event. If later routes need a header, store it with the connection, or let an
 * authorizer add the header to its context.
 *
 * <p>The value is converted to {@code String}, a primitive or its wrapper, an enum, {@code UUID} or {@code Instant}, or
 * an {@code Optional} of these. A {@code List} of these receives every value of a repeated header. The handshake is
 * refused with 400 if the value cannot be converted. The same happens if the header is absent and the parameter is not
 * an {@code Optional} or {@code List}, is not {@code @Nullable}, and has no {@link DefaultValue}.
 *
 * <pre>{@code
 * @WebSocketRoute("$connect")
 * ConnectResult connect(@Header("Origin") Optional<String> origin) { … }
 * }</pre>
 *
 * <p>Scripts in a browser cannot set headers of a WebSocket handshake, except for the subprotocol.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Header {
    /**
     * {@return the name of the header} Case does not matter, because API Gateway passes on the client's spelling on
     * some domains and lower-cases it on others.
     */
    String value();
}
