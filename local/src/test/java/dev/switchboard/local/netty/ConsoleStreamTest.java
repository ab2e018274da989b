package dev.switchboard.local.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ConsoleStreamTest {

    private final Queue<String> news = new ArrayDeque<>(List.of("one", "two", "three"));
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final ConsoleStream stream = new ConsoleStream(channel, () -> Optional.ofNullable(news.poll()));

    @Test
    void pageGetsOneBatchPerTurn() {
        stream.turn();
        stream.turn();

        assertThat(sent()).isEqualTo("one");
        assertThat(sent()).isEqualTo("two");
        assertThat(sent()).isEmpty();
        assertThat(news).containsExactly("three");
    }

    @Test
    void pageThatDoesNotReadGetsNothingAndIsDisconnected() {
        channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(1, 2));
        leaveUnread();

        for (int turn = 0; turn < ConsoleStream.MOST_TURNS_UNREAD; turn++) {
            stream.turn();
        }
        assertThat(channel.isOpen()).isTrue();
        stream.turn();

        assertThat(channel.isOpen()).isFalse();
        assertThat(news).hasSize(3);
    }

    @Test
    void pageThatReadsAgainIsNotDisconnected() {
        channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(1, 2));
        leaveUnread();
        for (int turn = 0; turn < ConsoleStream.MOST_TURNS_UNREAD; turn++) {
            stream.turn();
        }
        channel.flush();
        stream.turn();
        leaveUnread();
        stream.turn();

        assertThat(channel.isOpen()).isTrue();
    }

    private void leaveUnread() {
        var unused = channel.write(Unpooled.wrappedBuffer(new byte[10]));
    }

    private String sent() {
        HttpContent content = channel.readOutbound();
        return content == null ? "" : content.content().toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
