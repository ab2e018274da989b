package dev.switchboard.local.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.local.gateway.FrameKind;
import dev.switchboard.local.gateway.GatewayEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTest {

    private final ConsoleFixture fixture = new ConsoleFixture();

    @Test
    void firstBatchContainsEverything() {
        String id = fixture.connect().connection().id();

        assertThat(feed().next())
                .hasValue("id: j1-2\ndata:"
                        + " {\"server\":\"j1\",\"everything\":true,\"missed\":0,\"openCount\":1,"
                        + "\"events\":[{\"number\":1,\"at\":1767268800000,"
                        + "\"who\":\"" + id + "\",\"isConnection\":true,\"what\":\"$connect\","
                        + "\"result\":\"200\",\"level\":\"good\",\"millis\":0},{\"number\":2,"
                        + "\"at\":1767268800000,\"who\":\"" + id + "\",\"isConnection\":true,"
                        + "\"what\":\"connected\",\"result\":\"open\",\"level\":\"good\","
                        + "\"detail\":\"from"
                        + " 127.0.0.1\"}],\"open\":[{\"id\":\"" + id + "\",\"user\":\"alice\","
                        + "\"connectedAt\":1767268800000,\"lastActiveAt\":1767268800000,"
                        + "\"sourceIp\":\"127.0.0.1\",\"messagesIn\":0,\"messagesOut\":0}],\"gone\":[]}\n\n");
    }

    @Test
    void thereIsNoBatchWhileNothingChanges() {
        fixture.connect();
        Feed feed = feed();
        feed.next();

        assertThat(feed.next()).isEmpty();
    }

    @Test
    void connectionIsSentAgainAfterEachOfItsEvents() {
        ConsoleFixture.Client client = fixture.connect();
        fixture.connect();
        Feed feed = feed();
        feed.next();

        client.connection().frame(FrameKind.TEXT, "{\"action\":\"echo\"}".getBytes(UTF_8), true);

        assertThat(feed.next().orElseThrow())
                .contains("\"everything\":false", "\"openCount\":2", "\"messagesIn\":1,\"messagesOut\":1}],\"gone\":[]")
                .containsOnlyOnce("connectedAt");
        assertThat(feed.next()).isEmpty();
    }

    @Test
    void countOfALateReplyIsSentInTheNextBatch() {
        ConsoleFixture.Client client = fixture.connect();
        Feed feed = feed();
        feed.next();
        List<String> news = new ArrayList<>();
        fixture.afterEvent = () -> feed.next().ifPresent(news::add);

        client.connection().frame(FrameKind.TEXT, "{\"action\":\"echo\"}".getBytes(UTF_8), true);

        assertThat(client.received).containsExactly("back");
        assertThat(news).singleElement().asString().contains("\"messagesIn\":1,\"messagesOut\":0}");
        assertThat(feed.next().orElseThrow()).contains("\"events\":[]", "\"messagesIn\":1,\"messagesOut\":1}");
        assertThat(feed.next()).isEmpty();
    }

    @Test
    void endedConnectionIsReportedAsGone() {
        ConsoleFixture.Client client = fixture.connect();
        Feed feed = feed();
        feed.next();

        client.connection().lost();

        assertThat(feed.next().orElseThrow())
                .contains(
                        "\"openCount\":0",
                        "\"open\":[],\"gone\":[\"" + client.connection().id() + "\"]");
    }

    @Test
    void pageThatMissedEventsGetsTheirNumberAndAllConnections() {
        fixture.connect();
        Feed feed = feed();
        feed.next();
        for (int event = 0; event < Journal.CAPACITY + 10; event++) {
            fixture.journal.on(new GatewayEvent.RequestRefused("GET", "/", 403));
        }

        assertThat(feed.next().orElseThrow())
                .contains("\"everything\":true,\"missed\":10,")
                .contains("connectedAt");
    }

    @Test
    void batchesAreBoundedAndComeInOrder() {
        for (int event = 0; event < 300; event++) {
            fixture.journal.on(new GatewayEvent.RequestRefused("GET", "/", 403));
        }
        Feed feed = feed();

        assertThat(feed.next().orElseThrow()).startsWith("id: j1-200\n");
        assertThat(feed.next().orElseThrow()).startsWith("id: j1-300\n").contains("\"missed\":0");
        assertThat(feed.next()).isEmpty();
    }

    @Test
    void returningPageContinuesWhereItStopped() {
        fixture.connect();

        assertThat(after("j1-1").next().orElseThrow()).contains("\"number\":2").doesNotContain("\"number\":1,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"j0-1", "1", "j1-", "j1-x", ""})
    void pageFromAnEarlierServerGetsEverything(String last) {
        fixture.connect();

        assertThat(after(last).next().orElseThrow()).contains("\"number\":1,", "\"number\":2", "\"missed\":0");
    }

    private Feed after(String id) {
        return ((ConsoleAnswer.Live) fixture.console.answer(fixture.request("GET", "/_switchboard/events?after=" + id)))
                .feed();
    }

    private Feed feed() {
        return ((ConsoleAnswer.Live) fixture.console.answer(fixture.request("GET", "/_switchboard/events"))).feed();
    }
}
