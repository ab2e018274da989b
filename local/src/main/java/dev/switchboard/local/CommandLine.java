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

/** Reads the command line. Each option is listed here once, with its name, its help and its effect on the builder. */
final class CommandLine {

    private static final int MAX_PORT = 65_535;

    /** Changes to the builder, in the order of the arguments, so that the last of several values takes effect. */
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
                    "the port; 0 for any free one (default: the environment variable PORT, else 8080)",
                    value -> port(value, "--port")),
            Option.of(
                    "--stage",
                    "NAME",
                    "the stage, which is the path of the WebSocket (default: dev)",
                    value -> set(builder -> builder.stage(value))),
            Option.of(
                    "--static",
                    "DIR",
                    "serve the files of this folder at /",
                    value -> set(builder -> builder.staticFolder(Path.of(value)))),
            Option.of(
                    "--route",
                    "KEY",
                    "a one-way route, for a handler that does not declare its routes; may be repeated",
                    value -> routes.add(Route.oneWay(value))),
            Option.of(
                    "--two-way", "KEY", "the same for a route with replies", value -> routes.add(Route.twoWay(value))),
            Option.of("--stage-variable", "NAME=VALUE", "a stage variable; may be repeated", this::stageVariable),
            Option.of(
                    "--authorizer",
                    "CLASS",
                    "a Lambda authorizer, called for every client that connects",
                    value -> authorizer = value),
            Option.of(
                    "--identity-source",
                    "SOURCE",
                    "a value that a request must have, such as route.request.header.Authorization; a request\n"
                            + "without it is refused before the authorizer is called; may be repeated",
                    value -> identitySources.add(value)),
            Option.of(
                    "--jar",
                    "FILE",
                    "run the handler from this jar as it is deployed, in a process of its own with AWS's\n"
                            + "Java runtime client; Linux only",
                    value -> jar = Path.of(value)),
            Option.of(
                    "--env",
                    "NAME=VALUE",
                    "an environment variable of that process; may be repeated",
                    this::environmentVariable),
            Option.of(
                    "--java",
                    "FILE",
                    "the java command of that process (default: the one that runs this server)",
                    value -> java = Path.of(value)),
            Option.of(
                    "--table",
                    "NAME",
                    "keep connections in this DynamoDB table, which is created if it is missing (default:\n"
                            + "the environment variable CONNECTIONS_TABLE, else in memory)",
                    value -> set(builder -> builder.connectionsTable(value))),
            Option.of(
                    "--bind",
                    "ADDRESS",
                    "listen on this address of the machine as well, so that others can connect; 0.0.0.0\n"
                            + "for all addresses (default: this machine only)",
                    value -> set(builder -> builder.bind(value))),
            Option.of(
                    "--allow-host",
                    "NAME",
                    "serve requests for this host name as well; may be repeated",
                    value -> set(builder -> builder.allowHost(value))),
            Option.flag(
                    "--no-console",
                    "do not serve the console at /_switchboard",
                    () -> set(DevServerBuilder::noConsole)),
            Option.flag("--quiet", "do not print a line for each event", () -> set(DevServerBuilder::quiet)));

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
     * Returns a builder with the settings of the arguments and environment variables.
     *
     * @throws StartFailure if an argument is wrong; the message names the argument
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
                    + ". Combine their routes with @WebSocketApi(routes = …), and give only the handler that is"
                    + " generated from it.");
        }
        handler = argument;
    }

    private DevServerBuilder builder() throws StartFailure {
        if (handler == null) {
            throw new StartFailure("No handler class was given.\n" + usage());
        }
        if (authorizer == null && !identitySources.isEmpty()) {
            throw new StartFailure(
                    "--identity-source needs an authorizer. Name the authorizer's class with --authorizer.");
        }
        if (jar == null && (java != null || hasVariables)) {
            throw new StartFailure("--java and --env need a handler in a process of its own. Name its jar with --jar.");
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
            throw new StartFailure(
                    "--stage-variable must be followed by NAME=VALUE, but the value is \"" + assignment + "\".");
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
        throw new StartFailure(name + " must be a port from 0 to " + MAX_PORT + ", but is \"" + value + "\".");
    }

    private String usage() {
        return options.stream()
                .map(Option::usage)
                .collect(Collectors.joining("", "Usage: <handler class> [options]\n", ""));
    }

    /**
     * An option.
     *
     * @param name the name, including the dashes
     * @param value the placeholder for the value in the help; empty for an option without a value
     * @param help the description in the help, with its line breaks
     * @param reader receives the value
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

        /** Returns the help for this option. A name that is too long for its column gets a line of its own. */
        String usage() {
            String synopsis = "  " + (isFlag() ? name : name + " " + value);
            String column = synopsis.length() < INDENT.length()
                    ? synopsis + INDENT.substring(synopsis.length())
                    : synopsis + "\n" + INDENT;
            return column + help.replace("\n", "\n" + INDENT) + "\n";
        }
    }

    /** Receives the value of an option. */
    @FunctionalInterface
    private interface OptionReader {

        /**
         * Receives the value.
         *
         * @throws StartFailure if the value is wrong; the message names the option
         */
        void read(String value) throws StartFailure;
    }
}
