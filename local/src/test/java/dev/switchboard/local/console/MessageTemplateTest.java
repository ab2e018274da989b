package dev.switchboard.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.local.gateway.RouteSelectionExpression;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTemplateTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "$request.body.action, chat, {\"action\":\"chat\"}",
                "$request.body.action, say \"hi\", {\"action\":\"say \\\"hi\\\"\"}",
                "${request.body.action}, chat, {\"action\":\"chat\"}",
                "$request.body.meta.type, chat, {\"meta\":{\"type\":\"chat\"}}",
                "${request.body.service}/${request.body.action}, chat/send,"
                        + " `{\"service\":\"chat\",\"action\":\"send\"}`",
                "${request.body.meta.a}-${request.body.meta.b}, x-y, `{\"meta\":{\"a\":\"x\",\"b\":\"y\"}}`",
                "v1.${request.body.action}, v1.chat, {\"action\":\"chat\"}",
                "\\$${request.body.action}, $chat, ",
                "v1.${request.body.action}, chat, ",
                "all, all, {}",
                "$request.body.action, $default, hello",
                "$request.body.action, $connect, ",
            })
    void templateSelectsItsRouteIfAMessageCan(String expression, String routeKey, String message) {
        assertThat(MessageTemplate.of(RouteSelectionExpression.parse(expression), routeKey, Map.of())
                        .orElse(null))
                .isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "$request.body.action, chat,"
                        + " `{\"action\":\"chat\",\"meta\":{\"at\":0},\"tags\":[\"\"],\"sure\":false,\"by\":null}`",
                "$request.body.meta.type, chat,"
                        + " `{\"meta\":{\"type\":\"chat\",\"at\":0},\"action\":\"\",\"tags\":[\"\"],"
                        + "\"sure\":false,\"by\":null}`",
                "$request.body.sure, chat,"
                        + " `{\"sure\":\"chat\",\"action\":\"\",\"meta\":{\"at\":0},\"tags\":[\"\"],\"by\":null}`",
                "$request.body.type, $default,"
                        + " `{\"action\":\"\",\"meta\":{\"at\":0},\"tags\":[\"\"],\"sure\":false,\"by\":null}`",
            })
    void messageHasTheMembersThatTheRouteMethodReads(String expression, String routeKey, String message) {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("action", "");
        payload.put("meta", Map.of("at", BigDecimal.ZERO));
        payload.put("tags", List.of(""));
        payload.put("sure", false);
        payload.put("by", null);

        assertThat(MessageTemplate.of(RouteSelectionExpression.parse(expression), routeKey, payload))
                .hasValue(message);
    }
}
