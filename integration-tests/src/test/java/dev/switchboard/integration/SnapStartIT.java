package dev.switchboard.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests functions with SnapStart in Lambda's own runtime client, where only the container provides credentials. */
@Timeout(120)
class SnapStartIT {
    private static final String EVENT = """
            {"requestContext":{"routeKey":"%s","eventType":"MESSAGE","connectionId":"late","requestId":"any","stage":"dev"},\
            "body":"{}"}""";

    @TempDir
    Path folder;

    @Test
    void fetchesCredentialsInEachRestoredCopyBeforeItsFirstEvent() throws Exception {
        try (SnapStartFunction function = new SnapStartFunction(WelcomeRoutesHandler.class, output())) {
            assertThat(function.invoke(EVENT.formatted("say")))
                    .as(Files.readString(output()))
                    .isEqualTo("{\"statusCode\":200}");

            assertThat(function.calls())
                    .startsWith(
                            "restore/next",
                            "/credentials",
                            "invocation/next",
                            "late as CONTAINERKEY, connection keep-alive");
            assertThat(function.calls()).containsOnlyOnce("/credentials");
        }
    }

    @Test
    void keepsNoConnectionOpenInTheSnapshot() throws Exception {
        try (SnapStartFunction function = new SnapStartFunction(EarlyRoutesHandler.class, output())) {
            assertThat(function.invoke(EVENT.formatted("say")))
                    .as(Files.readString(output()))
                    .isEqualTo("{\"statusCode\":200}");

            assertThat(function.calls())
                    .containsSubsequence(
                            "early as CONTAINERKEY, connection close",
                            "restore/next",
                            "invocation/next",
                            "late as CONTAINERKEY, connection keep-alive",
                            "late as CONTAINERKEY, connection keep-alive");
        }
    }

    private Path output() {
        return folder.resolve("output.txt");
    }
}
