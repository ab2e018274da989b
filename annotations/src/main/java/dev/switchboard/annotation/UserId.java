package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds who is connected: the {@code principalId} of the API's Lambda authorizer where there is one, else the user id
 * with which {@code $connect} accepted the connection. Available on every route; on {@code $connect} it is the
 * authorizer's principal only.
 *
 * <p>Converts to {@code String}, {@code UUID}, whole numbers and enums, or {@code Optional} of these for APIs that let
 * anonymous users in. Absent without {@code Optional}, {@code @Nullable} or {@link DefaultValue}: the event is refused
 * with 400.
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
