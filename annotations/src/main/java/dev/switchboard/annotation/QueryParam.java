package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a parameter of the query with which the client connected, URL-decoded. Available on {@code $connect} only: API
 * Gateway sends the query with no other event. What later routes need, store with the connection there.
 *
 * <p>Converts to {@code String}, primitives and their boxes, enums, {@code UUID}, {@code Instant}, {@code List} of these
 * (every value of a repeated parameter, in order), and {@code Optional} of these. Of a repeated parameter the last value
 * counts, as API Gateway has it. Absent without {@code Optional}, {@code @Nullable} or {@link DefaultValue}, or not
 * convertible: the handshake is refused with 400.
 *
 * <pre>{@code
 * @WebSocketRoute("$connect")
 * ConnectResult connect(@QueryParam("room") @DefaultValue("lobby") String room) { … }
 * }</pre>
 *
 * <p>A query lands in access logs: it is no place for long-lived secrets.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface QueryParam {
    /** The name of the parameter, case-sensitive. */
    String value();
}
