package dev.switchboard.binding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.WebSocketEvent;
import dev.switchboard.json.JsonCodecs;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepliesTest {
    @Test
    void copiesACorrelationIdUpToTheMaximumLength() {
        String longest = "\"" + "x".repeat(1022) + "\"";

        assertThat(replyTo(longest)).isEqualTo("{\"n\":1,\"correlationId\":" + longest + "}");
        assertThat(replyTo("\"" + "x".repeat(1023) + "\"")).isEqualTo("{\"n\":1}");
    }

    @Test
    void copiesTheLastCorrelationId() {
        assertThat(replyTo("1,\"correlationId\":2")).isEqualTo("{\"n\":1,\"correlationId\":2}");
        assertThat(replyTo("1,\"correlationId\":null")).isEqualTo("{\"n\":1}");
    }

    private static String replyTo(String correlationId) {
        WebSocketEvent event = WebSocketEvent.on("say")
                .body("{\"other\":[1],\"correlationId\":" + correlationId + "}")
                .build();
        return Replies.json(event, JsonCodecs.map(JsonCodecs.INTEGER), Map.of("n", 1));
    }
}
