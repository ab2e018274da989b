package dev.switchboard.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a WebSocket API, asks for the template that deploys it, and gathers the routes of several classes into one handler
 * where {@link #routes()} is given.
 *
 * <p>Optional: a class with {@link WebSocketRoute} methods gets its handler without it, with the defaults of this
 * annotation and a name made from the class's.
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
     * The API's name: letters, digits, {@code -} and {@code _}, beginning with a letter, at most 64 characters. It names
     * the API in AWS and the files that are generated for it.
     */
    String name();

    /**
     * The classes whose routes make up the API. Empty: the annotated class's own routes. Each listed class still gets a
     * handler of its own as well; the annotated class's own routes, if it has any, belong to the API too.
     */
    Class<?>[] routes() default {};

    /**
     * Where API Gateway finds the route key in a message: {@code $request.body.<path>}, or several
     * {@code ${request.body.<path>}} with text between them. The path may be nested ({@code $request.body.meta.type}). Where
     * messages are arrays, the path begins with an index ({@code $request.body[2]}); whether API Gateway supports such a
     * path is not confirmed.
     */
    String routeSelectionExpression() default "$request.body.action";

    /** Whether Switchboard keeps the table of connections: saves accepted ones, removes those that have closed. */
    Connections connections() default Connections.KEPT;

    /**
     * Whether the compile writes {@code META-INF/switchboard/<name>.template.yaml}: the CloudFormation template (with the SAM
     * transform) that deploys the API, with a route for each method and every permission that it needs. The compiler option
     * {@code -Aswitchboard.codeUri=<path>} says where the jar lies, seen from where the template will lie. Say false to keep
     * a template by hand.
     */
    boolean template() default true;

    /** Choice whether Switchboard keeps the connections of an API. */
    enum Connections {
        /** Switchboard keeps the connections, in its {@code ConnectionStore}. */
        KEPT,
        /** Switchboard keeps no connections; the application may. Broadcasts then reach nobody, and lookups find nothing. */
        NONE
    }
}
