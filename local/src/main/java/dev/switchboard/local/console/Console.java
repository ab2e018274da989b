package dev.switchboard.local.console;

import dev.switchboard.local.gateway.Gateway;
import dev.switchboard.local.gateway.HttpAnswer;
import java.util.Optional;
import java.util.function.Function;

/** The console of a development server. Answers the requests below {@link #PATH}. Safe for use by several threads. */
public final class Console {

    /** Path of the console. */
    public static final String PATH = "/_switchboard";

    private final Journal journal;
    private final ConnectionList connections;
    private final BackendActions actions;
    private final ApiDescription api;
    private final ConsoleToken token;
    private final ConsoleGate gate;

    /**
     * Creates a console.
     *
     * @param address the port and the token of the console
     * @param gateway the gateway whose connections the console shows
     * @param journal the events of that gateway
     * @param api the description of the API
     * @param userOf returns the user of the connection with the given id; must be quick
     */
    public Console(
            ConsoleAddress address,
            Gateway gateway,
            Journal journal,
            ApiDescription api,
            Function<String, Optional<String>> userOf) {
        this.journal = journal;
        this.connections = new ConnectionList(gateway, userOf);
        this.actions = new BackendActions(gateway, api.stage().stage());
        this.api = api;
        this.token = address.token();
        this.gate = new ConsoleGate(address);
    }

    /**
     * Returns the path with the token. Whoever has the token can do everything that the console offers, so the path is
     * shown once, to the person who started the server.
     */
    public String pathWithToken() {
        return gate.pathWithToken();
    }

    /** Returns whether a request with the given target is for the console. */
    public static boolean owns(String target) {
        return target.equals(PATH) || target.startsWith(PATH + "?") || target.startsWith(PATH + "/");
    }

    /** Answers a request. */
    public ConsoleAnswer answer(ConsoleRequest request) {
        Optional<String> refusal = gate.refusal(request);
        if (refusal.isPresent()) {
            return whole(ConsoleResponses.text(403, refusal.get()));
        }
        String name = request.path().substring(PATH.length());
        return switch (name) {
            case "/post", "/disconnect" -> whole(act(name, request));
            case "/events" -> live(request);
            default -> whole(page(name, request));
        };
    }

    private HttpAnswer act(String name, ConsoleRequest request) {
        if (!request.method().equals("POST")) {
            return ConsoleResponses.methodNotAllowed("POST");
        }
        return name.equals("/post") ? actions.post(request) : actions.disconnect(request);
    }

    private ConsoleAnswer live(ConsoleRequest request) {
        if (!request.method().equals("GET")) {
            return whole(ConsoleResponses.methodNotAllowed("GET"));
        }
        long read = request.parameter("after").map(journal::numberOf).orElse(0L);
        return new ConsoleAnswer.Live(ConsoleResponses.eventStream(), new Feed(journal, connections, read));
    }

    private HttpAnswer page(String name, ConsoleRequest request) {
        if (!request.method().equals("GET")) {
            return ConsoleResponses.methodNotAllowed("GET");
        }
        if (gate.arrives(request)) {
            return ConsoleResponses.moveIn(gate.setCookie());
        }
        if (name.equals("/api")) {
            return ConsoleResponses.json(api.json(journal.name(), token.verifier()));
        }
        if (name.equals(ConsoleGate.PROOF)) {
            return request.parameter("challenge")
                    .map(challenge -> ConsoleResponses.text(200, token.proof(challenge)))
                    .orElseGet(() -> ConsoleResponses.text(400, "The parameter challenge is missing."));
        }
        String file = name.isEmpty() ? "index.html" : name.substring(1);
        return Assets.read(file)
                .map(content -> ConsoleResponses.of(Assets.contentType(file), content))
                .orElseGet(() -> ConsoleResponses.text(404, "Not found."));
    }

    private static ConsoleAnswer whole(HttpAnswer answer) {
        return new ConsoleAnswer.Whole(ConsoleResponses.safe(answer));
    }
}
