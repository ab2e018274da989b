package dev.switchboard.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.local.gateway.HttpAnswer;
import dev.switchboard.local.gateway.HttpHeader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleGateTest {

    private static final String[] EVERY_PATH = {
        "/_switchboard",
        "/_switchboard/",
        "/_switchboard/console.js",
        "/_switchboard/api",
        "/_switchboard/events",
        "/_switchboard/post",
        "/_switchboard/disconnect",
        "/_switchboard/nothing",
        "/_switchboard/proofs",
        "/_switchboard/proof/",
    };

    private final ConsoleFixture fixture = new ConsoleFixture();

    @Test
    void printedAddressMovesTheTokenIntoACookieAndOutOfTheAddressBar() {
        HttpAnswer answer = fixture.answer(
                fixture.request("GET", fixture.console.pathWithToken(), new HttpHeader("Cookie", "theme=dark")));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers())
                .contains(
                        new HttpHeader("Location", "/_switchboard"),
                        new HttpHeader(
                                "Set-Cookie", fixture.cookie() + "; Path=/_switchboard; HttpOnly; SameSite=Strict"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "127.0.0.1:8080", "[::1]:8080"})
    void pageIsServedUnderLoopbackNames(String host) {
        assertThat(status("/_switchboard", new HttpHeader("Host", host))).isEqualTo(200);
        assertThat(status("/_switchboard", new HttpHeader("Host", host), new HttpHeader("Origin", "http://" + host)))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8081",
                "LOCALHOST.evil.example:8080",
                "evil.example:8080",
                "chat.localhost:8080",
                "127.0.0.2:8080",
                "192.168.1.5:8080",
                "localhost:8080@evil.example",
                "",
            })
    void otherHostsAreRefusedEvenWithTheToken(String host) {
        for (String path : EVERY_PATH) {
            assertThat(status(path, new HttpHeader("Host", host))).as(path).isEqualTo(403);
        }
        assertThat(status(fixture.console.pathWithToken(), new HttpHeader("Host", host)))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://localhost:3000",
                "http://localhost",
                "https://localhost:8080",
                "http://127.0.0.1:8080",
                "null",
            })
    void pagesFromAnotherOriginAreRefusedEvenWithTheCookie(String origin) {
        for (String path : EVERY_PATH) {
            assertThat(status(path, new HttpHeader("Origin", origin))).as(path).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({"cross-site", "same-site"})
    void secFetchSiteOfAnotherOriginIsRefused(String site) {
        assertThat(status("/_switchboard/api", new HttpHeader("Sec-Fetch-Site", site)))
                .isEqualTo(403);
        assertThat(status("/_switchboard/api", new HttpHeader("Sec-Fetch-Site", "same-origin")))
                .isEqualTo(200);
        assertThat(status("/_switchboard", new HttpHeader("Sec-Fetch-Site", "none")))
                .isEqualTo(200);
    }

    @Test
    void linkFromAnotherSiteMayOnlyOpenThePage() {
        HttpHeader site = new HttpHeader("Sec-Fetch-Site", "cross-site");
        HttpHeader mode = new HttpHeader("Sec-Fetch-Mode", "navigate");

        assertThat(status("/_switchboard", site, mode)).isEqualTo(200);
        assertThat(status("/_switchboard", site)).isEqualTo(403);
        assertThat(status("/_switchboard/api", site, mode)).isEqualTo(403);
    }

    @Test
    void otherMachinesAreRefusedEvenWithTheToken() {
        for (String path : EVERY_PATH) {
            ConsoleRequest here = fixture.request("GET", path);
            ConsoleRequest elsewhere = new ConsoleRequest("GET", path, here.headers(), false, "");
            assertThat(fixture.answer(elsewhere).status()).as(path).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "theme=dark", "switchboard-console-8080=", "switchboard-console-8080=wrong"})
    void requestsWithoutTheTokenAreRefused(String cookie) {
        for (String path : EVERY_PATH) {
            HttpAnswer answer = fixture.answer(fixture.request("GET", path, new HttpHeader("Cookie", cookie)));
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.body()).startsWith("The console needs its token.").doesNotContain(fixture.token());
        }
    }

    @Test
    void proofRequiresNoTokenButIsRefusedToOtherPages() {
        HttpHeader none = new HttpHeader("Cookie", "theme=dark");
        String proof = "/_switchboard/proof?challenge=x";

        assertThat(status(proof, none)).isEqualTo(200);
        assertThat(status(proof, none, new HttpHeader("Host", "evil.example:8080")))
                .isEqualTo(403);
        assertThat(status(proof, none, new HttpHeader("Origin", "http://localhost:3000")))
                .isEqualTo(403);
        assertThat(status(proof, none, new HttpHeader("Sec-Fetch-Site", "same-site")))
                .isEqualTo(403);
    }

    @Test
    void cookieFromAServerOnAnotherPortIsRefused() {
        assertThat(status("/_switchboard", new HttpHeader("Cookie", "switchboard-console-8081=" + fixture.token())))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/_switchboard/",
                "/_switchboard/api",
                "/_switchboard/events",
                "/_switchboard/post",
                "/_switchboard/disconnect",
                "/_switchboard/index.html",
            })
    void tokenInTheAddressIsAcceptedOnlyForThePage(String path) {
        HttpHeader noCookie = new HttpHeader("Cookie", "theme=dark");

        assertThat(status(path + "?token=" + fixture.token(), noCookie)).isEqualTo(403);
        assertThat(status("/_switchboard?token=" + fixture.token(), noCookie)).isEqualTo(303);
        assertThat(status("/_switchboard?token=" + fixture.token() + "x", noCookie))
                .isEqualTo(403);
    }

    @Test
    void tokensAreLongAndRandomAndToStringHidesThem() {
        assertThat(fixture.token()).hasSize(32).matches("[A-Za-z0-9_-]+");
        assertThat(new ConsoleFixture().token()).isNotEqualTo(fixture.token());
        assertThat(ConsoleToken.random()).hasToString("ConsoleToken[hidden]");
    }

    @Test
    void everyResponseHasTheSecurityHeaders() {
        List<HttpAnswer> answers = List.of(
                fixture.answer(fixture.request("GET", "/_switchboard")),
                fixture.answer(fixture.request("GET", "/_switchboard/api")),
                fixture.answer(fixture.request("GET", "/_switchboard/nothing")),
                fixture.answer(fixture.request("POST", "/_switchboard/post")),
                fixture.answer(fixture.request("GET", fixture.console.pathWithToken())),
                fixture.answer(fixture.request("GET", "/_switchboard", new HttpHeader("Host", "evil.example"))));

        for (HttpAnswer answer : answers) {
            assertThat(answer.headers())
                    .contains(
                            new HttpHeader("Cache-Control", "no-store"),
                            new HttpHeader("Referrer-Policy", "no-referrer"),
                            new HttpHeader("X-Content-Type-Options", "nosniff"),
                            new HttpHeader("X-Frame-Options", "DENY"))
                    .anySatisfy(header -> {
                        assertThat(header.name()).isEqualTo("Content-Security-Policy");
                        assertThat(header.value())
                                .startsWith("default-src 'self';")
                                .contains("frame-ancestors 'none'")
                                .doesNotContain("unsafe");
                    });
        }
    }

    private int status(String target, HttpHeader... headers) {
        ConsoleAnswer answer = fixture.console.answer(fixture.request("GET", target, headers));
        return answer instanceof ConsoleAnswer.Whole whole ? whole.answer().status() : 200;
    }
}
