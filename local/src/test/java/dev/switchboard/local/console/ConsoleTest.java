package dev.switchboard.local.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.local.gateway.HttpAnswer;
import dev.switchboard.local.gateway.HttpHeader;
import dev.switchboard.local.report.ConsoleEntry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTest {

    private final ConsoleFixture fixture = new ConsoleFixture();

    @Test
    void everyFileThatThePageReferencesIsServed() {
        String page = get("/_switchboard").body();

        assertThat(Pattern.compile("(?:src|href)=\"(/_switchboard/[^\"]+)\"")
                        .matcher(page)
                        .results())
                .extracting(name -> name.group(1))
                .hasSize(9)
                .allSatisfy(name -> assertThat(get(name).status()).isEqualTo(200));
        assertThat(page).doesNotContain("://").doesNotContain("<style").doesNotContain("style=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "console",
                "api",
                "client",
                "clients",
                "connections",
                "elements",
                "events",
                "link",
                "notice",
                "views"
            })
    void scriptsAreServedAndInsertNoMarkup(String name) {
        HttpAnswer script = get("/_switchboard/" + name + ".js");

        assertThat(script.headers()).contains(new HttpHeader("Content-Type", "text/javascript; charset=utf-8"));
        assertThat(script.body()).doesNotContain("innerHTML").doesNotContain("insertAdjacentHTML");
    }

    @Test
    void scriptsImportOnlyScriptsThatAreServed() {
        Set<String> served = new LinkedHashSet<>();
        Deque<String> named = new ArrayDeque<>(List.of("console.js"));
        while (!named.isEmpty()) {
            String name = named.remove();
            if (served.add(name)) {
                HttpAnswer script = get("/_switchboard/" + name);
                assertThat(script.status()).as(name).isEqualTo(200);
                Pattern.compile("from '\\./([^']+)'")
                        .matcher(script.body())
                        .results()
                        .map(imported -> imported.group(1))
                        .forEach(named::add);
            }
        }

        assertThat(served).contains("console.js", "api.js", "elements.js");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/Console.class", "/../EventLog.class", "/..%2fEventLog.class", "//", "/api/"})
    void otherFilesInTheJarAreNotServed(String name) {
        assertThat(get("/_switchboard" + name).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/_switchboard, true",
        "/_switchboard?x, true",
        "/_switchboard/x, true",
        "/_switchboards, false",
        "/, false",
        "/dev/_switchboard, false",
    })
    void consoleOwnsOnlyItsPath(String target, boolean own) {
        assertThat(Console.owns(target)).isEqualTo(own);
    }

    @Test
    void descriptionHasATemplateForEachRouteThatAMessageCanReach() {
        assertThat(get("/_switchboard/api").body())
                .isEqualTo("{\"server\":\"j1\",\"verifier\":\"" + verifier()
                        + "\",\"stage\":\"dev\",\"webSocket\":\"ws://localhost:8080/dev\","
                        + "\"callbacks\":\"http://localhost:8080/dev\",\"handler\":\"com.acme.Handler\","
                        + "\"selection\":\"$request.body.action\",\"frameBytes\":32768,"
                        + "\"messageBytes\":131072,\"query\":\"user=…\","
                        + "\"routes\":[{\"key\":\"$connect\",\"twoWay\":false,"
                        + "\"authorizer\":\"com.acme.Asked\"},{\"key\":\"echo\",\"twoWay\":true,"
                        + "\"template\":\"{\\\"action\\\":\\\"echo\\\",\\\"text\\\":\\\"\\\"}\"}]}");
    }

    @Test
    void postReachesTheClientAndTheJournalLikeAPostFromABackend() {
        ConsoleFixture.Client client = fixture.connect();

        HttpAnswer answer = act("/_switchboard/post", client.connection().id(), "{\"hello\":\"wörld\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(client.received).containsExactly("{\"hello\":\"wörld\"}");
        ConsoleEntry last = lastEntry();
        assertThat(last.what()).isEqualTo("POST @connections");
        assertThat(last.bytes()).isEqualTo(18);
        assertThat(last.toString()).doesNotContain("hello");
    }

    @Test
    void disconnectClosesTheConnection() {
        ConsoleFixture.Client client = fixture.connect();
        String id = client.connection().id();

        assertThat(act("/_switchboard/disconnect", id, "").status()).isEqualTo(204);
        assertThat(client.received).containsExactly("closed 1000");
        assertThat(act("/_switchboard/disconnect", id, "").status()).isEqualTo(410);
        assertThat(act("/_switchboard/post", id, "x").headers())
                .contains(new HttpHeader("x-amzn-ErrorType", "GoneException"));
    }

    @ParameterizedTest
    @CsvSource({"/_switchboard/post,GET", "/_switchboard/disconnect,GET", "/_switchboard/disconnect,DELETE"})
    void actionsRequirePost(String path, String method) {
        ConsoleFixture.Client client = fixture.connect();
        HttpHeader connection =
                new HttpHeader("X-Switchboard-Connection", client.connection().id());

        HttpAnswer answer = fixture.answer(fixture.request(method, path, connection));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).contains(new HttpHeader("Allow", "POST"));
        assertThat(client.received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_switchboard", "/_switchboard/api", "/_switchboard/events", "/_switchboard/console.js"})
    void otherPathsAcceptOnlyGet(String path) {
        assertThat(fixture.answer(fixture.request("POST", path)).status()).isEqualTo(405);
        assertThat(fixture.answer(fixture.request("OPTIONS", path)).status()).isEqualTo(405);
    }

    @Test
    void actionWithoutTheConnectionHeaderIsRefused() {
        HttpAnswer answer = fixture.answer(fixture.request("POST", "/_switchboard/post"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("The header X-Switchboard-Connection must name a connection.\n");
    }

    @Test
    void serverProvesThatItHasTheTokenWithoutRevealingIt() {
        ConsoleRequest challenge = new ConsoleRequest(
                "GET",
                "/_switchboard/proof?challenge=once",
                List.of(new HttpHeader("Host", "localhost:8080")),
                true,
                "");

        String proof = fixture.answer(challenge).body().strip();

        assertThat(proof).isEqualTo(sha256(verifier() + " once")).isNotEqualTo(sha256(verifier() + " twice"));
        assertThat(proof + verifier()).doesNotContain(fixture.token());
        assertThat(get("/_switchboard/proof").status()).isEqualTo(400);
    }

    private String verifier() {
        return sha256("switchboard console " + fixture.token());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private HttpAnswer act(String path, String connectionId, String body) {
        ConsoleRequest request = fixture.request(
                "POST",
                path,
                new HttpHeader("X-Switchboard-Connection", connectionId),
                new HttpHeader("Origin", "http://localhost:8080"));
        return fixture.answer(new ConsoleRequest("POST", path, request.headers(), true, body));
    }

    private ConsoleEntry lastEntry() {
        Journal.Page page = fixture.journal.after(0, Journal.CAPACITY);
        return page.entries().get(page.entries().size() - 1).entry();
    }

    private HttpAnswer get(String target) {
        return fixture.answer(fixture.request("GET", target));
    }
}
