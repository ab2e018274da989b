package dev.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.json.JsonCodecs;
import org.junit.jupiter.api.Test;

class RouteTableTest {
    private final RouteTable table = RouteTable.named("chat")
            .oneWay("$connect")
            .twoWay("rooms", JsonCodecs.INTEGER)
            .oneWay("say", JsonCodecs.STRING, JsonCodecs.LONG)
            .build();

    @Test
    void onlyTwoWayRoutesReply() {
        assertThat(table.isTwoWay("rooms")).isTrue();
        assertThat(table.isTwoWay("say")).isFalse();
        assertThat(table.isTwoWay("unknown")).isFalse();
    }

    @Test
    void keepsRoutesAndTheirCodecsInOrder() {
        assertThat(table.apiName()).isEqualTo("chat");
        assertThat(table.routeKeys()).containsExactly("$connect", "rooms", "say");
        assertThat(table.codecs()).containsExactly(JsonCodecs.INTEGER, JsonCodecs.STRING, JsonCodecs.LONG);
        assertThat(table).hasToString("RouteTable[chat, [$connect, rooms, say]]");
    }

    @Test
    void selectsByThePropertyActionByDefault() {
        assertThat(table.routeSelectionExpression()).isEqualTo("$request.body.action");
        assertThat(RouteTable.named("chat")
                        .selectedBy("$request.body.type")
                        .build()
                        .routeSelectionExpression())
                .isEqualTo("$request.body.type");
    }

    @Test
    void keepsConnectionsByDefault() {
        assertThat(table.keepsConnections()).isTrue();
        assertThat(RouteTable.named("chat").withoutConnections().build().keepsConnections())
                .isFalse();
    }
}
