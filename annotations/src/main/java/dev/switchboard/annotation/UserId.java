package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds the id of the connected user. The id is the {@code principalId} from the API's Lambda authorizer or, if the API
 * has no authorizer, the user id with which {@code $connect} accepted the connection. The id is available on every
 * route; on {@code $connect} it can only be the authorizer's principal.
 *
 * <p>The value is converted to {@code String}, {@code UUID}, a whole number or an enum. Use an {@code Optional} of
 * these in APIs that accept anonymous users. If the id is absent, the event is refused with 400, unless the parameter
 * is {@code Optional} or {@code @Nullable} or has a {@link DefaultValue}.
 *
 * <pre>{@code
 * @WebSocketRoute("rename")
 * void rename(@UserId String userId, Rename request) { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface UserId {}
