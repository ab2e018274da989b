package dev.switchboard.local.console;

import java.util.Optional;
import java.util.Set;

/**
 * Decides who may use the console: a browser on this machine that has the token, from a page of the console itself.
 *
 * <p>Each check closes a different way in:
 *
 * <ul>
 *   <li>Other machines on the network do not connect from a loopback address.
 *   <li>A web page whose host name was made to resolve to loopback sends that name as its {@code Host}.
 *   <li>A page from another origin is recognized by {@code Origin} or {@code Sec-Fetch-Site}. Another port on this
 *       machine is another origin, and requests from its pages carry the cookie as well.
 *   <li>Other programs on this machine do not have the token.
 * </ul>
 */
final class ConsoleGate {

    /**
     * Path at which the server proves to a page that it has the token. The page demands the proof before it sends its
     * cookie, because another program may have taken the port.
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
        // The name contains the port because browsers send a cookie to every port of its host.
        this.cookie = "switchboard-console-" + port;
    }

    /** Returns why a request is refused; empty if it is allowed. */
    Optional<String> refusal(ConsoleRequest request) {
        if (!request.fromThisMachine()) {
            return Optional.of("The console is available on this machine only.");
        }
        String host = request.header("Host").orElse("");
        if (!hosts.contains(host)) {
            return Optional.of("The console is available at localhost only.");
        }
        if (!request.header("Origin").map(("http://" + host)::equals).orElse(true) || isFromElsewhere(request)) {
            return Optional.of("Other web pages may not use the console.");
        }
        return knowsToken(request) || request.path().equals(Console.PATH + PROOF)
                ? Optional.empty()
                : Optional.of("The console needs its token. Open the address that the server printed when it last"
                        + " started.");
    }

    /** Returns whether the request is for the address with the token, which the server prints when it starts. */
    boolean arrives(ConsoleRequest request) {
        return request.path().equals(Console.PATH)
                && request.parameter(TOKEN_PARAMETER).map(token::matches).orElse(false);
    }

    private boolean knowsToken(ConsoleRequest request) {
        return arrives(request) || request.cookie(cookie).map(token::matches).orElse(false);
    }

    /** Returns whether another site made the request. Links on other sites may open the page, but do nothing else. */
    private static boolean isFromElsewhere(ConsoleRequest request) {
        String site = request.header("Sec-Fetch-Site").orElse("none");
        boolean opensPage = request.path().equals(Console.PATH)
                && request.header("Sec-Fetch-Mode").orElse("").equals("navigate");
        return !opensPage && !site.equals("same-origin") && !site.equals("none");
    }

    /**
     * Returns the cookie in which the browser keeps the token. Scripts cannot read it, and the browser does not send it
     * to other paths.
     */
    String setCookie() {
        return cookie + "=" + token.reveal() + "; Path=" + Console.PATH + "; HttpOnly; SameSite=Strict";
    }

    /** Returns the console's path with the token, for the person who started the server. */
    String pathWithToken() {
        return Console.PATH + "?" + TOKEN_PARAMETER + "=" + token.reveal();
    }
}
