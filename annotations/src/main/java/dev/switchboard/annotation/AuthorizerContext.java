package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a value that the API's Lambda authorizer put in its {@code context}. The value is available on every route,
 * because API Gateway keeps the context with the connection and sends it with each event.
 *
 * <p>API Gateway passes numbers and booleans on as text. The value is converted to {@code String}, a primitive or its
 * wrapper, an enum, {@code UUID} or {@code Instant}, or an {@code Optional} of these. The event is refused with 400 if
 * the value cannot be converted. The same happens if the value is absent and the parameter is neither {@code Optional}
 * nor {@code @Nullable} and has no {@link DefaultValue}.
 *
 * <pre>{@code
 * @WebSocketRoute("invoice")
 * void invoice(@AuthorizerContext("tenant") String tenant, InvoiceRequest request) { … }
 * }</pre>
 *
 * <p>The authorizer runs at {@code $connect} only. If a route requires a role, check the role in that route, using a
 * value bound by this annotation.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface AuthorizerContext {
    /** {@return the key in the authorizer's context} The key is case-sensitive. */
    String value();
}
