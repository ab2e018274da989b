package dev.switchboard.internal.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.RecordingGateway;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.json.RawJson;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.log.LogEntry;
import dev.switchboard.message.ConnectionGateway;
import dev.switchboard.message.Delivery;
import dev.switchboard.message.DeliveryException;
import dev.switchboard.message.MessageSender;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageSenderLimitsTest {
    private final List<LogEntry> log = new ArrayList<>();

    @Test
    void acceptsAMessageOfExactlyTheMaximumSize() {
        MessageSender sender = sender(new RecordingGateway());
        String most = "ü".repeat(65_535);

        assertThat(sender.sendMessage("a=", RawJson.of('"' + most + '"'))).isEqualTo(Delivery.DELIVERED);
        assertThatThrownBy(() -> sender.sendMessage("a=", RawJson.of('"' + most + "x\"")))
                .isInstanceOf(DeliveryException.class)
                .hasMessageStartingWith("The message has 131073 bytes; API Gateway delivers at most 131072.");
    }

    @Test
    void logsAConnectionThatCannotBeClosed() {
        DeliveryException unreachable = new DeliveryException(DeliveryException.Cause.UNREACHABLE, "down", null);
        RecordingGateway gateway = new RecordingGateway();
        gateway.cannotClose(unreachable);
        MessageSender sender = sender(gateway);

        assertThatThrownBy(() -> sender.disconnect("a=")).isSameAs(unreachable);
        assertThat(log).singleElement().satisfies(entry -> {
            assertThat(entry.level()).isEqualTo(LogEntry.Level.ERROR);
            assertThat(entry.message()).isEqualTo("A connection could not be closed.");
            assertThat(entry.connectionId()).isEqualTo("a=");
            assertThat(entry.error()).isSameAs(unreachable);
        });
    }

    private MessageSender sender(ConnectionGateway gateway) {
        return WebSocketRuntime.builder()
                .environment(Map.of())
                .connections(new InMemoryConnectionStore(Clock.systemUTC()))
                .gateway(gateway)
                .log(log::add)
                .build()
                .sender();
    }
}
