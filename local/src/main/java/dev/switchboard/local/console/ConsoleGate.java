package dev.switchboard.local.console;

import java.util.Optional;
import java.util.Set;

/**
 * Decides who may see the console: a browser on this machine, on a page of the console itself, that was given the token.
 *
 * <p>Each check stands against another way in. Others on the network are no loopback addresses. A web page whose name was
 * made to resolve to loopback sends its own {@code Host}. A page of another origin, also one of another port of this
 * machine, to which browsers send the cookie as well, sends its {@code Origin} or is told apart by {@code Sec-Fetch-Site}.
 * And whatever else runs on this machine does not know the token.
 */
final class ConsoleGate {

    /**
     * Path at which the server proves to a page that it has the token. The page asks here before it sends its cookie,
     * because another program may have taken the port.
     */
    static final String PROOF = "/proof";

    private static final String TOKEN_PARAMETER = "token";
    private static final int DEFAULT_HTTP_PORT = 80;

    private final ConsoleToken token;
    private final Set<String> hosts;
    private final String cookie;

    ConsoleGate(ConsoleAddress address) {
        int port = address.port();
        this.token = address.token();
        this.hosts = port == DEFAULT_HTTP_PORT
                ? Set.of("localhost", "127.0.0.1", "[::1]", "localhost:80", "127.0.0.1:80", "[::1]:80")
                : Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
        // Browsers send cookies to every port of a host.
        this.cookie = "switchboard-console-" + port;
    }

    /** Why a request is refused; nothing if it is not. */
    Optional<String> refusal(ConsoleRequest request) {
        if (!request.fromThisMachine()) {
            return Optional.of("The console is for this machine only.");
        }
        String host = request.header("Host").orElse("");
        if (!hosts.contains(host)) {
            return Optional.of("The console is served at localhost only.");
        }
        if (!request.header("Origin").map(("http://" + host)::equals).orElse(true) || isFromElsewhere(request)) {
            return Optional.of("The console is not for other pages.");
        }
        return knowsToken(request) || request.path().equals(Console.PATH + PROOF)
                ? Optional.empty()
                : Optional.of("The console needs its token. Open the address that was printed when the server started"
                        + " last.");
    }

    /** Whether the request shows the token in its address: the one printed at the start, and no other. */
    boolean arrives(ConsoleRequest request) {
        return request.path().equals(Console.PATH)
                && request.parameter(TOKEN_PARAMETER).map(token::matches).orElse(false);
    }

    private boolean knowsToken(ConsoleRequest request) {
        return arrives(request) || request.cookie(cookie).map(token::matches).orElse(false);
    }

    /** Opening the page by a link is another site's affair; everything beyond it is the page's own. */
    private static boolean isFromElsewhere(ConsoleRequest request) {
        String site = request.header("Sec-Fetch-Site").orElse("none");
        boolean opensPage = request.path().equals(Console.PATH)
                && request.header("Sec-Fetch-Mode").orElse("").equals("navigate");
        return !opensPage && !site.equals("same-origin") && !site.equals("none");
    }

    /** The cookie in which the browser keeps the token; scripts do not see it, and other paths are not sent it. */
    String setCookie() {
        return cookie + "=" + token.reveal() + "; Path=" + Console.PATH + "; HttpOnly; SameSite=Strict";
    }

    /** Where the console is, for the person who started the server. */
    String pathWithToken() {
        return Console.PATH + "?" + TOKEN_PARAMETER + "=" + token.reveal();
    }
}
