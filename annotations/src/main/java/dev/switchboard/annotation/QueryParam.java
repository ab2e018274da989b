package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a parameter of the query string with which the client connected. The value is URL-decoded. The parameter is
 * available on {@code $connect} only, because API Gateway sends the query string with no other event. If later routes
 * need a parameter, store it with the connection.
 *
 * <p>The value is converted to {@code String}, a primitive or its wrapper, an enum, {@code UUID} or {@code Instant}, or
 * an {@code Optional} of these. A {@code List} of these receives every value of a repeated parameter, in order; any
 * other type receives the last value, as in API Gateway's own single-value map. The handshake is refused with 400 if
 * the value cannot be converted. The same happens if the value is absent and the parameter is not an {@code Optional}
 * or {@code List}, is not {@code @Nullable}, and has no {@link DefaultValue}.
 *
 * <pre>{@code
 * @WebSocketRoute("$connect")
 * ConnectResult connect(@QueryParam("room") @DefaultValue("lobby") String room) { … }
 * }</pre>
 *
 * <p>Query strings appear in access logs, so do not put long-lived secrets in them.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface QueryParam {
    /** {@return the name of the parameter} The name is case-sensitive. */
    String value();
}
