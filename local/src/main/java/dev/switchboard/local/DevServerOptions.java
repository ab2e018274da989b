package dev.switchboard.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param handler the handler class's name
 * @param port the port; 0 for any that is free
 * @param stage the stage's name
 * @param staticFolder the folder served at {@code /}
 * @param routes routes for a handler that does not tell its own
 * @param authorizer the authorizer class's name
 * @param identitySources what a handshake must have for the authorizer to be called
 * @param stageVariables stage variables by name
 * @param process how to run the handler in a process of its own, if it is to
 * @param table the DynamoDB table of connections; in memory where there is none
 * @param bind the address to listen on; loopback only where there is none
 * @param allowedHosts further names under which requests are served
 * @param console whether there is a console
 * @param quiet whether to say nothing after the start
 */
record DevServerOptions(
        String handler,
        int port,
        String stage,
        Optional<Path> staticFolder,
        List<Route> routes,
        Optional<String> authorizer,
        List<String> identitySources,
        Map<String, String> stageVariables,
        Optional<ProcessOptions> process,
        Optional<String> table,
        Optional<String> bind,
        List<String> allowedHosts,
        boolean console,
        boolean quiet) {

    static final String USAGE = """
            Usage: <handler class> [options]
              --port N        the port (else the environment variable PORT, else 8080; 0: any that is free)
              --stage NAME    the stage, and so the WebSocket's path (default: dev)
              --static DIR    serve this folder's files at /
              --route KEY     a one-way route, for a handler that does not tell its own routes; may be repeated
              --two-way KEY   the same for a route whose answer goes to the client
              --stage-variable NAME=VALUE
                              a stage variable; may be repeated
              --authorizer CLASS
                              a Lambda authorizer, asked about every client that connects
              --identity-source SOURCE
                              what a client must send for the authorizer to be asked, such as
                              route.request.header.Authorization; may be repeated
              --jar FILE      run the handler as it is deployed: this jar, in a process of its own, under AWS's Java
                              runtime client; Linux only
              --env NAME=VALUE
                              an environment variable of that process; may be repeated
              --java FILE     the java command of that process (default: the one that runs this)
              --table NAME    keep connections in this DynamoDB table (else the environment variable
                              CONNECTIONS_TABLE, else in memory); it is made if it is not there
              --bind ADDRESS  listen there, too, so that others can connect: one of this machine's addresses, or
                              0.0.0.0 for all of them (default: this machine only)
              --allow-host N  serve requests for this host name as well; may be repeated
              --no-console    no page at /_switchboard
              --quiet         no line for each event
            """;

    private static final int DEFAULT_PORT = 8080;
    private static final int MAX_PORT = 65_535;

    /** @throws StartFailure naming the argument that is wrong */
    static DevServerOptions parse(List<String> arguments, Map<String, String> environment) throws StartFailure {
        Parser parser = new Parser(environment);
        parser.parse(new ArrayDeque<>(arguments));
        return parser.options();
    }

    /** Reads the arguments one by one. */
    private static final class Parser {

        private final List<Route> routes = new ArrayList<>();
        private final List<String> identitySources = new ArrayList<>();
        private @Nullable String handler;
        private int port;
        private String stage = "dev";
        private @Nullable Path staticFolder;
        private final Map<String, String> stageVariables = new LinkedHashMap<>();
        private @Nullable String authorizer;
        private final Map<String, String> variables = new LinkedHashMap<>();
        private @Nullable Path jar;
        private @Nullable Path java;
        private @Nullable String table;
        private @Nullable String bind;
        private final List<String> allowedHosts = new ArrayList<>();
        private boolean console = true;
        private boolean quiet;

        Parser(Map<String, String> environment) throws StartFailure {
            String tableFromEnvironment = environment.get("CONNECTIONS_TABLE");
            this.table = tableFromEnvironment == null || tableFromEnvironment.isBlank() ? null : tableFromEnvironment;
            String fromEnvironment = environment.get("PORT");
            this.port = fromEnvironment == null ? DEFAULT_PORT : port(fromEnvironment, "The environment variable PORT");
        }

        void parse(Deque<String> arguments) throws StartFailure {
            while (!arguments.isEmpty()) {
                String argument = arguments.remove();
                switch (argument) {
                    case "--port" -> port = port(valueOf(argument, arguments), argument);
                    case "--stage" -> stage = valueOf(argument, arguments);
                    case "--static" -> staticFolder = Path.of(valueOf(argument, arguments));
                    case "--route" -> routes.add(Route.oneWay(valueOf(argument, arguments)));
                    case "--two-way" -> routes.add(Route.twoWay(valueOf(argument, arguments)));
                    case "--stage-variable" -> stageVariable(valueOf(argument, arguments));
                    case "--authorizer" -> authorizer = valueOf(argument, arguments);
                    case "--identity-source" -> identitySources.add(valueOf(argument, arguments));
                    case "--jar" -> jar = Path.of(valueOf(argument, arguments));
                    case "--env" -> variable(valueOf(argument, arguments));
                    case "--java" -> java = Path.of(valueOf(argument, arguments));
                    case "--table" -> table = valueOf(argument, arguments);
                    case "--bind" -> bind = valueOf(argument, arguments);
                    case "--allow-host" -> allowedHosts.add(valueOf(argument, arguments));
                    case "--no-console" -> console = false;
                    case "--quiet" -> quiet = true;
                    default -> positional(argument);
                }
            }
        }

        DevServerOptions options() throws StartFailure {
            if (handler == null) {
                throw new StartFailure("No handler class was given.\n" + USAGE);
            }
            if (authorizer == null && !identitySources.isEmpty()) {
                throw new StartFailure("--identity-source is for an authorizer. Name its class with --authorizer.");
            }
            return new DevServerOptions(
                    handler,
                    port,
                    stage,
                    Optional.ofNullable(staticFolder),
                    List.copyOf(routes),
                    Optional.ofNullable(authorizer),
                    List.copyOf(identitySources),
                    Collections.unmodifiableMap(stageVariables),
                    process(),
                    Optional.ofNullable(table),
                    Optional.ofNullable(bind),
                    List.copyOf(allowedHosts),
                    console,
                    quiet);
        }

        private void stageVariable(String text) throws StartFailure {
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw new StartFailure("--stage-variable must be NAME=VALUE, and not \"" + text + "\".");
            }
            stageVariables.put(text.substring(0, equals), text.substring(equals + 1));
        }

        private void positional(String argument) throws StartFailure {
            if (argument.startsWith("-")) {
                throw new StartFailure("Unknown option " + argument + ".\n" + USAGE);
            }
            if (handler != null) {
                throw new StartFailure("Two handler classes were given, " + handler + " and " + argument
                        + ". Gather their routes with @WebSocketApi(routes = …) and name that handler.");
            }
            handler = argument;
        }

        private Optional<ProcessOptions> process() throws StartFailure {
            if (jar != null) {
                return Optional.of(new ProcessOptions(jar, Optional.ofNullable(java), Map.copyOf(variables)));
            }
            if (java != null || !variables.isEmpty()) {
                throw new StartFailure(
                        "--java and --env are for a handler in a process of its own. Name its jar with --jar.");
            }
            return Optional.empty();
        }

        private void variable(String assignment) throws StartFailure {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw new StartFailure("--env must be followed by NAME=VALUE.");
            }
            variables.put(assignment.substring(0, equals), assignment.substring(equals + 1));
        }

        private static String valueOf(String option, Deque<String> rest) throws StartFailure {
            if (rest.isEmpty()) {
                throw new StartFailure("Option " + option + " needs a value.\n" + USAGE);
            }
            return rest.remove();
        }

        private static int port(String value, String source) throws StartFailure {
            try {
                int port = Integer.parseInt(value);
                if (port >= 0 && port <= MAX_PORT) {
                    return port;
                }
            } catch (NumberFormatException notANumber) {
                // Reported below, together with numbers that are no ports.
            }
            throw new StartFailure(source + " must be a port, 0 to " + MAX_PORT + ", and not \"" + value + "\".");
        }
    }
}
