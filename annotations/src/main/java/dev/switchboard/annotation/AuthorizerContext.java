package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a value that the API's Lambda authorizer put into its {@code context}. Available on every route: API Gateway
 * keeps the context with the connection and sends it with each event.
 *
 * <p>Numbers and booleans arrive as text and are converted: to {@code String}, primitives and their boxes, enums,
 * {@code UUID}, {@code Instant}, and {@code Optional} of these. Absent without {@code Optional}, {@code @Nullable} or
 * {@link DefaultValue}, or not convertible: the event is refused with 400.
 *
 * <pre>{@code
 * @WebSocketRoute("invoice")
 * void invoice(@AuthorizerContext("tenant") String tenant, InvoiceRequest request) { … }
 * }</pre>
 *
 * <p>Authorization happens at {@code $connect} only. Roles that a single route needs are checked in that route, from
 * here.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface AuthorizerContext {
    /** The key in the authorizer's context, case-sensitive. */
    String value();
}
