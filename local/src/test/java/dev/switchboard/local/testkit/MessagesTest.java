package dev.switchboard.local.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.switchboard.json.RawJson;
import dev.switchboard.local.gateway.RouteSelectionExpression;
import dev.switchboard.local.testkit.IncomingMessage.Mismatch;
import dev.switchboard.message.ChatResponse;
import dev.switchboard.message.SystemMessage;
import dev.switchboard.message.TypingIndicator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests how the kit writes the messages that clients send and reads those that they receive. */
class MessagesTest {

    private static final RouteSelectionExpression ACTION = RouteSelectionExpression.parse("$request.body.action");

    enum Color {
        RED
    }

    record Item(int row, @Nullable String note) {}

    record Everything(
            String text,
            boolean truth,
            long number,
            @Nullable Double fraction,
            Color color,
            UUID id,
            Instant at,
            Optional<String> maybe,
            List<Item> items,
            Map<String, Integer> scores,
            Set<String> tags,
            @Nullable Object any,
            @Nullable Item item) {}

    private static final Everything FULL = new Everything(
            "t",
            true,
            7,
            0.5,
            Color.RED,
            new UUID(0, 1),
            Instant.EPOCH,
            Optional.of("m"),
            List.of(new Item(1, "n"), new Item(2, null)),
            Map.of("a", 1),
            Set.of("x"),
            List.of("y"),
            new Item(3, null));

    private static final String FULL_JSON = "{\"text\":\"t\",\"truth\":true,\"number\":7,\"fraction\":0.5,"
            + "\"color\":\"RED\",\"id\":\"00000000-0000-0000-0000-000000000001\",\"at\":\"1970-01-01T00:00:00Z\","
            + "\"maybe\":\"m\",\"items\":[{\"row\":1,\"note\":\"n\"},{\"row\":2}],\"scores\":{\"a\":1},"
            + "\"tags\":[\"x\"],\"any\":[\"y\"],\"item\":{\"row\":3}}";

    @Test
    void recordWithoutACodecIsWrittenAndReadByItsComponents() throws Mismatch {
        assertThat(OutgoingMessage.text(ACTION, "$default", FULL)).isEqualTo(FULL_JSON);
        assertThat(IncomingMessage.read(FULL_JSON, Everything.class)).isEqualTo(FULL);
    }

    @Test
    void absentMembersAreNullOrEmptyUnlessPrimitive() throws Mismatch {
        Everything read = IncomingMessage.read("{\"truth\":false,\"number\":0,\"unknown\":{}}", Everything.class);

        assertThat(read.text()).isNull();
        assertThat(read.maybe()).isEmpty();
        assertMismatch("{\"truth\":false}", Everything.class, "$.number: a long (missing)");
        assertMismatch("{\"text\":5}", Everything.class, "$.text: a string");
        assertMismatch(
                "{\"items\":[{\"row\":\"x\"}]}",
                Everything.class,
                "$.items[0].row: a whole number from -2147483648 to 2147483647");
    }

    @Test
    void typesWithTheSameMembersAreDistinguishedByName() {
        String typing = "{\"type\":\"typing_indicator\",\"event\":\"e\",\"message\":\"m\",\"timestamp\":0}";
        assertMismatch(typing, SystemMessage.class, "its type is typing_indicator instead of system");
        assertMismatch(
                "{\"event\":\"e\",\"message\":\"m\",\"timestamp\":0}",
                SystemMessage.class,
                "its type is missing; it should be system");
        assertMismatch("[]", ChatResponse.class, "$: an object");
    }

    @Test
    void onlyRecordsAndTypesWithACodecCanBeRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IncomingMessage.read("{}", Thread.class))
                .withMessageStartingWith("java.lang.Thread has no JSON codec and is not a record.");
    }

    @Test
    void routeKeyIsPlacedWhereTheApiReadsIt() {
        assertThat(OutgoingMessage.text(ACTION, "say", new Item(1, "n")))
                .isEqualTo("{\"action\":\"say\",\"row\":1,\"note\":\"n\"}");
        RouteSelectionExpression nested =
                RouteSelectionExpression.parse("${request.body.service}/${request.body.meta.type}");
        assertThat(OutgoingMessage.text(nested, "orders/create", Map.of("meta", Map.of("id", 1))))
                .isEqualTo("{\"service\":\"orders\",\"meta\":{\"type\":\"create\",\"id\":1}}");
        assertThat(OutgoingMessage.text(ACTION, "say", TypingIndicator.started()))
                .startsWith("{\"action\":\"say\",\"type\":\"typing_indicator\"");
        assertThat(OutgoingMessage.text(ACTION, "say", RawJson.of("{\"x\":1.50}")))
                .isEqualTo("{\"action\":\"say\",\"x\":1.50}");
    }

    @Test
    void payloadMayContainItsOwnRouteKeyButNoOther() {
        assertThat(OutgoingMessage.text(ACTION, "say", Map.of("action", "say"))).isEqualTo("{\"action\":\"say\"}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutgoingMessage.text(ACTION, "say", Map.of("action", "shout")))
                .withMessage(
                        "The payload has \"action\": shout, where the route key requires \"say\". Leave it out, or use"
                                + " sendText.");
    }

    @Test
    void messagesThatCannotSelectTheRouteAreRefused() {
        RouteSelectionExpression prefixed = RouteSelectionExpression.parse("v1/${request.body.action}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutgoingMessage.text(prefixed, "say", Map.of()))
                .withMessage(
                        "The route selection expression v1/${request.body.action} does not show which message selects"
                                + " route \"say\". Check the key, or use sendText.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutgoingMessage.text(ACTION, "say", List.of(1)))
                .withMessageStartingWith("A message that selects a route must be a JSON object, but ")
                .withMessageEndingWith(" is written as [1]. Use sendText for it.");
    }

    private static void assertMismatch(String json, Class<?> type, String why) {
        assertThatExceptionOfType(Mismatch.class)
                .isThrownBy(() -> IncomingMessage.read(json, type))
                .withMessage(why);
    }
}
