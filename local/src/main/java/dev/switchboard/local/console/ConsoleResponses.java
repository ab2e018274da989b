package dev.switchboard.local.console;

import dev.switchboard.local.gateway.HttpAnswer;
import dev.switchboard.local.gateway.HttpHeader;
import java.util.ArrayList;
import java.util.List;

/** Creates responses with headers that keep browsers from caching, framing, sharing or sniffing them. */
final class ConsoleResponses {

    private static final List<HttpHeader> SAFETY = List.of(
            new HttpHeader("Cache-Control", "no-store"),
            new HttpHeader(
                    "Content-Security-Policy",
                    "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                            + " object-src 'none'; require-trusted-types-for 'script'"),
            new HttpHeader("Cross-Origin-Opener-Policy", "same-origin"),
            new HttpHeader("Cross-Origin-Resource-Policy", "same-origin"),
            new HttpHeader("Referrer-Policy", "no-referrer"),
            new HttpHeader("X-Content-Type-Options", "nosniff"),
            new HttpHeader("X-Frame-Options", "DENY"));

    private ConsoleResponses() {}

    static HttpAnswer text(int status, String text) {
        return new HttpAnswer(status, List.of(contentType("text/plain; charset=utf-8")), text + "\n");
    }

    static HttpAnswer json(String body) {
        return of("application/json", body);
    }

    static HttpAnswer of(String contentType, String body) {
        return new HttpAnswer(200, List.of(contentType(contentType)), body);
    }

    /**
     * Sets the cookie and redirects to the page, so that the token does not stay in the address bar and the history.
     */
    static HttpAnswer moveIn(String setCookie) {
        return new HttpAnswer(
                303, List.of(new HttpHeader("Location", Console.PATH), new HttpHeader("Set-Cookie", setCookie)), "");
    }

    static HttpAnswer methodNotAllowed(String allowed) {
        HttpAnswer answer = text(405, "Only " + allowed + " is allowed.");
        return new HttpAnswer(405, with(answer.headers(), new HttpHeader("Allow", allowed)), answer.body());
    }

    static HttpAnswer safe(HttpAnswer answer) {
        return new HttpAnswer(
                answer.status(), with(answer.headers(), SAFETY.toArray(HttpHeader[]::new)), answer.body());
    }

    static List<HttpHeader> eventStream() {
        return with(List.of(contentType("text/event-stream")), SAFETY.toArray(HttpHeader[]::new));
    }

    private static HttpHeader contentType(String value) {
        return new HttpHeader("Content-Type", value);
    }

    private static List<HttpHeader> with(List<HttpHeader> some, HttpHeader... more) {
        List<HttpHeader> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
