package dev.switchboard.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the command line. Each option stands here once: its name, its help, and what it sets in the builder. */
final class CommandLine {

    private static final int MAX_PORT = 65_535;

    /** What is set in the builder, in the order of the arguments: the last of several values counts. */
    private final List<Consumer<DevServerBuilder>> settings = new ArrayList<>();

    private final List<Route> routes = new ArrayList<>();
    private final List<String> identitySources = new ArrayList<>();
    private @Nullable String handler;
    private @Nullable String authorizer;
    private @Nullable Path jar;
    private @Nullable Path java;
    private boolean hasVariables;

    private final List<Option> options = List.of(
            Option.of(
                    "--port",
                    "N",
                    "the port (else the environment variable PORT, else 8080; 0: any that is free)",
                    value -> port(value, "--port")),
            Option.of(
                    "--stage",
                    "NAME",
                    "the stage, and so the WebSocket's path (default: dev)",
                    value -> set(builder -> builder.stage(value))),
            Option.of(
                    "--static",
                    "DIR",
                    "serve this folder's files at /",
                    value -> set(builder -> builder.staticFolder(Path.of(value)))),
            Option.of(
                    "--route",
                    "KEY",
                    "a one-way route, for a handler that does not tell its own routes; may be repeated",
                    value -> routes.add(Route.oneWay(value))),
            Option.of(
                    "--two-way",
                    "KEY",
                    "the same for a route whose answer goes to the client",
                    value -> routes.add(Route.twoWay(value))),
            Option.of("--stage-variable", "NAME=VALUE", "a stage variable; may be repeated", this::stageVariable),
            Option.of(
                    "--authorizer",
                    "CLASS",
                    "a Lambda authorizer, asked about every client that connects",
                    value -> authorizer = value),
            Option.of("--identity-source", "SOURCE", """
                    what a client must send for the authorizer to be asked, such as
                    route.request.header.Authorization; may be repeated""", value -> identitySources.add(value)),
            Option.of("--jar", "FILE", """
                    run the handler as it is deployed: this jar, in a process of its own, under AWS's Java
                    runtime client; Linux only""", value -> jar = Path.of(value)),
            Option.of(
                    "--env",
                    "NAME=VALUE",
                    "an environment variable of that process; may be repeated",
                    this::environmentVariable),
            Option.of(
                    "--java",
                    "FILE",
                    "the java command of that process (default: the one that runs this)",
                    value -> java = Path.of(value)),
            Option.of("--table", "NAME", """
                    keep connections in this DynamoDB table (else the environment variable
                    CONNECTIONS_TABLE, else in memory); it is made if it is not there""", value -> set(builder -> builder.connectionsTable(value))),
            Option.of("--bind", "ADDRESS", """
                    listen there, too, so that others can connect: one of this machine's addresses, or
                    0.0.0.0 for all of them (default: this machine only)""", value -> set(builder -> builder.bind(value))),
            Option.of(
                    "--allow-host",
                    "N",
                    "serve requests for this host name as well; may be repeated",
                    value -> set(builder -> builder.allowHost(value))),
            Option.flag("--no-console", "no page at /_switchboard", () -> set(DevServerBuilder::noConsole)),
            Option.flag("--quiet", "no line for each event", () -> set(DevServerBuilder::quiet)));

    private CommandLine(Map<String, String> environment) throws StartFailure {
        String table = environment.get("CONNECTIONS_TABLE");
        if (table != null && !table.isBlank()) {
            set(builder -> builder.connectionsTable(table));
        }
        String port = environment.get("PORT");
        if (port != null) {
            port(port, "The environment variable PORT");
        }
    }

    /**
     * Returns the server that the arguments and environment variables describe.
     *
     * @throws StartFailure naming the argument that is wrong
     */
    static DevServerBuilder parse(List<String> arguments, Map<String, String> environment) throws StartFailure {
        CommandLine line = new CommandLine(environment);
        line.read(new ArrayDeque<>(arguments));
        return line.builder();
    }

    private void read(Deque<String> arguments) throws StartFailure {
        while (!arguments.isEmpty()) {
            String argument = arguments.remove();
            Option option = option(argument);
            if (option == null) {
                handler(argument);
            } else if (option.isFlag()) {
                option.reader().read("");
            } else if (arguments.isEmpty()) {
                throw new StartFailure("Option " + argument + " needs a value.\n" + usage());
            } else {
                option.reader().read(arguments.remove());
            }
        }
    }

    private @Nullable Option option(String name) {
        return options.stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private void handler(String argument) throws StartFailure {
        if (argument.startsWith("-")) {
            throw new StartFailure("Unknown option " + argument + ".\n" + usage());
        }
        if (handler != null) {
            throw new StartFailure("Two handler classes were given, " + handler + " and " + argument
                    + ". Gather their routes with @WebSocketApi(routes = …) and name that handler.");
        }
        handler = argument;
    }

    private DevServerBuilder builder() throws StartFailure {
        if (handler == null) {
            throw new StartFailure("No handler class was given.\n" + usage());
        }
        if (authorizer == null && !identitySources.isEmpty()) {
            throw new StartFailure("--identity-source is for an authorizer. Name its class with --authorizer.");
        }
        if (jar == null && (java != null || hasVariables)) {
            throw new StartFailure(
                    "--java and --env are for a handler in a process of its own. Name its jar with --jar.");
        }
        try {
            DevServerBuilder builder = new DevServerBuilder(source(handler)).routes(routes);
            settings.forEach(setting -> setting.accept(builder));
            if (authorizer != null) {
                builder.authorizer(new AuthorizerSetup(HandlerFactory.ofClass(authorizer), identitySources));
            }
            return builder;
        } catch (IllegalArgumentException invalid) {
            throw StartFailure.of(invalid);
        }
    }

    private HandlerSource source(String handlerName) throws StartFailure {
        if (jar == null) {
            return HandlerFactory.ofClass(handlerName);
        }
        SeparateProcess process = SeparateProcess.of(FunctionCode.ofJar(jar), handlerName);
        return java == null ? process : process.withJava(java);
    }

    private void set(Consumer<DevServerBuilder> setting) {
        settings.add(setting);
    }

    private void stageVariable(String assignment) throws StartFailure {
        int equals = assignment.indexOf('=');
        if (equals < 0) {
            throw new StartFailure("--stage-variable must be NAME=VALUE, and not \"" + assignment + "\".");
        }
        set(builder -> builder.stageVariable(assignment.substring(0, equals), assignment.substring(equals + 1)));
    }

    private void environmentVariable(String assignment) throws StartFailure {
        int equals = assignment.indexOf('=');
        if (equals < 1) {
            throw new StartFailure("--env must be followed by NAME=VALUE.");
        }
        hasVariables = true;
        set(builder -> builder.environmentVariable(assignment.substring(0, equals), assignment.substring(equals + 1)));
    }

    private void port(String value, String name) throws StartFailure {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= MAX_PORT) {
                set(builder -> builder.port(port));
                return;
            }
        } catch (NumberFormatException notANumber) {
            // Reported below, together with numbers outside the range.
        }
        throw new StartFailure(name + " must be a port, 0 to " + MAX_PORT + ", and not \"" + value + "\".");
    }

    private String usage() {
        return options.stream()
                .map(Option::usage)
                .collect(Collectors.joining("", "Usage: <handler class> [options]\n", ""));
    }

    /**
     * An option.
     *
     * @param name the option as it is written
     * @param value what stands for its value in the help; empty for an option without a value
     * @param help what it does, in lines
     * @param reader takes the value
     */
    private record Option(String name, String value, String help, OptionReader reader) {

        private static final String INDENT = " ".repeat(18);

        static Option of(String name, String value, String help, OptionReader reader) {
            return new Option(name, value, help, reader);
        }

        static Option flag(String name, String help, Runnable action) {
            return new Option(name, "", help, none -> action.run());
        }

        boolean isFlag() {
            return value.isEmpty();
        }

        /** Returns the help, with a line of its own for a name that is too long for the column. */
        String usage() {
            String synopsis = "  " + (isFlag() ? name : name + " " + value);
            String column = synopsis.length() < INDENT.length()
                    ? synopsis + INDENT.substring(synopsis.length())
                    : synopsis + "\n" + INDENT;
            return column + help.replace("\n", "\n" + INDENT) + "\n";
        }
    }

    /** Takes an option's value. */
    @FunctionalInterface
    private interface OptionReader {

        /** @throws StartFailure naming the option, if the value is wrong */
        void read(String value) throws StartFailure;
    }
}
