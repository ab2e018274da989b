package dev.switchboard.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.json.Json;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonFormatException;
import dev.switchboard.json.MessageCodecs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Compares the JSON of the standard messages with golden files character by character, because clients rely on it. */
class MessageJsonTest {
    private static final long TIME = 1767225600000L;

    @Test
    void writesAndReadsChatResponses() {
        hasJson(new ChatResponse("m1", "hello", true, Map.of(), TIME), ChatResponseJson.CODEC, "chat-response");
        hasJson(
                new ChatResponse("m1", "hel", false, Map.of("sources", List.of(Map.of("page", 7L))), TIME),
                ChatResponseJson.CODEC,
                "chat-response-with-metadata");
    }

    @Test
    void writesAndReadsTypingIndicators() {
        hasJson(
                new TypingIndicator(TypingIndicator.Status.STARTED, Optional.of("alice"), TIME),
                TypingIndicatorJson.CODEC,
                "typing-indicator");
        hasJson(
                new TypingIndicator(TypingIndicator.Status.STOPPED, Optional.empty(), TIME),
                TypingIndicatorJson.CODEC,
                "typing-indicator-anonymous");
    }

    @Test
    void writesAndReadsSystemMessages() {
        hasJson(new SystemMessage("user_joined", "alice joined", TIME), SystemMessageJson.CODEC, "system-message");
    }

    @Test
    void writesAndReadsErrorMessages() {
        hasJson(
                new ErrorMessage("room_full", "No seat left.", false, Optional.empty(), Optional.empty(), TIME),
                ErrorMessageJson.CODEC,
                "error-message");
        hasJson(
                new ErrorMessage(
                        "busy", "Later.", true, Optional.of(Duration.ofSeconds(2)), Optional.of("FxReq="), TIME),
                ErrorMessageJson.CODEC,
                "error-message-to-retry");
    }

    @Test
    void factoryMethodsSetTheCurrentTimeInMilliseconds() {
        Instant now = Instant.now();

        assertThat(List.of(
                        ChatResponse.complete("m", "").timestamp(),
                        ChatResponse.partial("m", "").timestamp(),
                        TypingIndicator.started().timestamp(),
                        TypingIndicator.stopped().by("a").timestamp(),
                        SystemMessage.of("e", "m").timestamp(),
                        ErrorMessage.of("c", "m").withRequestId("r").timestamp(),
                        ErrorMessage.retryAfter("c", "m", Duration.ZERO).timestamp()))
                .allSatisfy(time -> assertThat(Instant.ofEpochMilli(time))
                        .as("within a day, because the clock of the machine may be adjusted")
                        .isBetween(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1))));
    }

    @Test
    void errorsNameTheMissingOrWrongProperty() {
        assertThatThrownBy(() -> Json.read("{\"messageId\":\"m\"}", ChatResponseJson.CODEC))
                .isInstanceOf(JsonFormatException.class)
                .hasMessage("$.content: a string (missing)");
        assertThatThrownBy(() -> Json.read("{\"status\":\"begun\",\"timestamp\":1}", TypingIndicatorJson.CODEC))
                .isInstanceOf(JsonFormatException.class)
                .hasMessage("$.status: one of started, stopped");
    }

    private static <T> void hasJson(T message, JsonCodec<T> codec, String golden) {
        String json = golden(golden);

        assertThat(Json.write(message, codec)).isEqualTo(json);
        assertThat(MessageCodecs.text(message)).isEqualTo(json);
        assertThat(Json.read(json, codec)).isEqualTo(message);
    }

    private static String golden(String name) {
        try (InputStream in = MessageJsonTest.class.getResourceAsStream("/messages/" + name + ".json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
