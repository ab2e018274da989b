package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a WebSocket API and requests the template that deploys it. With {@link #routes()}, the annotation combines the
 * routes of several classes in one handler.
 *
 * <p>The annotation is optional. A class with {@link WebSocketRoute} methods gets a handler even without this
 * annotation. The API of such a class has the annotation's defaults and a name derived from the class name.
 *
 * <pre>{@code
 * @WebSocketApi(name = "support", routes = {ChatRoutes.class, TicketRoutes.class})
 * final class Support {}                       // gets SupportHandler with the routes of both
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WebSocketApi {
    /**
     * {@return the API's name: at most 64 letters, digits, {@code -} and {@code _}, beginning with a letter} The value
     * becomes the name of the API in AWS and part of the names of generated files.
     */
    String name();

    /**
     * {@return the classes whose routes make up the API, together with the annotated class's own routes} Each listed
     * class still gets its own handler as well. If the list is empty, the API has only the annotated class's own
     * routes.
     */
    Class<?>[] routes() default {};

    /**
     * {@return the expression with which API Gateway finds the route key in a message: {@code $request.body.<path>}, or
     * several {@code ${request.body.<path>}} with text between them} The path may be nested
     * ({@code $request.body.meta.type}). If messages are arrays, the path begins with an index
     * ({@code $request.body[2]}); it is not confirmed that API Gateway supports a path of this form.
     */
    String routeSelectionExpression() default "$request.body.action";

    /**
     * Selects whether Switchboard saves accepted connections in the connection table and removes closed ones.
     *
     * @return whether connections are kept
     */
    Connections connections() default Connections.KEPT;

    /**
     * Selects whether the processor writes {@code META-INF/switchboard/<name>.template.yaml}. This CloudFormation
     * template (with the SAM transform) deploys the API, with a route for each method and every permission that the API
     * needs. The compiler option {@code -Aswitchboard.codeUri=<path>} gives the path of the jar, relative to the
     * directory where the template will be. Set {@code template} to false if you maintain your own template.
     *
     * @return whether a template is written
     */
    boolean template() default true;

    /** Choice of whether Switchboard keeps the connections of an API. */
    enum Connections {
        /** Switchboard keeps the connections in its {@code ConnectionStore}. */
        KEPT,
        /**
         * Switchboard keeps no connections, although the application may keep its own. A broadcast reaches nobody, and
         * a lookup finds nothing.
         */
        NONE
    }
}
