package dev.switchboard.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.local.gateway.RouteSelectionExpression;
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
                "${request.body.service}/${request.body.action}, chat/send, `{\"service\":\"chat\",\"action\":\"send\"}`",
                "${request.body.meta.a}-${request.body.meta.b}, x-y, `{\"meta\":{\"a\":\"x\",\"b\":\"y\"}}`",
                "v1.${request.body.action}, v1.chat, {\"action\":\"chat\"}",
                "\\$${request.body.action}, $chat, ",
                "v1.${request.body.action}, chat, ",
                "all, all, {}",
                "$request.body.action, $default, hello",
                "$request.body.action, $connect, ",
            })
    void messageReachesItsRoute(String expression, String routeKey, String message) {
        assertThat(MessageTemplate.of(RouteSelectionExpression.parse(expression), routeKey)
                        .orElse(null))
                .isEqualTo(message);
    }
}
