package dev.switchboard.local.console;

import dev.switchboard.local.gateway.Header;
import dev.switchboard.local.gateway.HttpAnswer;
import java.util.ArrayList;
import java.util.List;

/** Makes answers that a browser can do no harm with. */
final class ConsoleResponses {

    private static final List<Header> SAFETY = List.of(
            new Header("Cache-Control", "no-store"),
            new Header(
                    "Content-Security-Policy",
                    "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                            + " object-src 'none'; require-trusted-types-for 'script'"),
            new Header("Cross-Origin-Opener-Policy", "same-origin"),
            new Header("Cross-Origin-Resource-Policy", "same-origin"),
            new Header("Referrer-Policy", "no-referrer"),
            new Header("X-Content-Type-Options", "nosniff"),
            new Header("X-Frame-Options", "DENY"));

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

    /** To the page, and without the token in the address bar, the history and the page's own address. */
    static HttpAnswer moveIn(String setCookie) {
        return new HttpAnswer(
                303, List.of(new Header("Location", Console.PATH), new Header("Set-Cookie", setCookie)), "");
    }

    static HttpAnswer methodNotAllowed(String allowed) {
        HttpAnswer answer = text(405, "Only " + allowed + ".");
        return new HttpAnswer(405, with(answer.headers(), new Header("Allow", allowed)), answer.body());
    }

    static HttpAnswer safe(HttpAnswer answer) {
        return new HttpAnswer(answer.status(), with(answer.headers(), SAFETY.toArray(Header[]::new)), answer.body());
    }

    static List<Header> eventStream() {
        return with(List.of(contentType("text/event-stream")), SAFETY.toArray(Header[]::new));
    }

    private static Header contentType(String value) {
        return new Header("Content-Type", value);
    }

    private static List<Header> with(List<Header> some, Header... more) {
        List<Header> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
