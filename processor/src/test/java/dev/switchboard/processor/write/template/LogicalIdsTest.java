package dev.switchboard.processor.write.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogicalIdsTest {
    /** Ids must never change: a new id makes CloudFormation replace the route of a running API. */
    @ParameterizedTest
    @CsvSource({
        "$connect, RouteForConnect",
        "$disconnect, RouteForDisconnect",
        "$default, RouteForDefault",
        "connect, ConnectRoute",
        "chat_message, ChatMessageRoute",
        "sendMessage, sendMessageRoute",
        "v2, V2Route",
        "send-message, SendMessageRoute249c5edb93f1",
        "SendMessage, SendMessageRoute48e8ec8b7250",
        "chat/join, ChatJoinRoute6ae173fafc02"
    })
    void areStable(String key, String id) {
        assertThat(LogicalIds.route(key)).isEqualTo(id);
        assertThat(LogicalIds.response(key)).isEqualTo(id + "Response");
    }

    @Test
    void differForDifferentKeys() {
        List<String> parts = List.of("", "a", "b", "A", "B", "_", "-", "/", ".", "1", "Route", "é", "$");
        Set<String> keys =
                new HashSet<>(List.of("$connect", "connect", "$default", "default", "onConnect", "forConnect"));
        parts.forEach(one -> parts.forEach(
                two -> parts.forEach(three -> parts.forEach(four -> keys.add(one + two + three + four)))));
        for (int length = 50; length < 150; length++) {
            keys.add("x".repeat(length));
            keys.add("xY".repeat(length / 2) + (length % 2 == 0 ? "" : "x"));
            keys.add("x-".repeat(length / 2) + (length % 2 == 0 ? "" : "x"));
        }
        List<String> ids = keys.stream()
                .flatMap(key -> Stream.of(LogicalIds.route(key), LogicalIds.response(key)))
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void areShortAndHaveOnlyLettersAndDigits() {
        assertThat(Stream.of("--", "é", "a b", "\n", "x".repeat(5_000), "xY".repeat(2_500), "a_".repeat(60) + "a"))
                .map(LogicalIds::response)
                .allSatisfy(id -> assertThat(id).matches("[A-Za-z0-9]{1,255}"));
    }
}
