package dev.switchboard.local.console;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.local.gateway.Gateway;
import dev.switchboard.local.gateway.OpenConnection;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists the open connections with their users, up to the number that a page can show. */
final class ConnectionList {

    private static final int MOST_SHOWN = 1_000;

    private final Gateway gateway;
    private final Function<String, Optional<String>> userOf;

    ConnectionList(Gateway gateway, Function<String, Optional<String>> userOf) {
        this.gateway = gateway;
        this.userOf = userOf;
    }

    int count() {
        return gateway.openCount();
    }

    List<OpenConnection> latest() {
        return gateway.openConnections(MOST_SHOWN);
    }

    Optional<OpenConnection> find(String id) {
        return gateway.openConnection(id);
    }

    void write(JsonGenerator json, OpenConnection connection) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", connection.id());
        Optional<String> user = Optional.ofNullable(connection.principalId()).or(() -> userOf.apply(connection.id()));
        if (user.isPresent()) {
            json.writeStringField("user", user.get());
        }
        json.writeNumberField("connectedAt", connection.connectedAt());
        json.writeNumberField("lastActiveAt", connection.lastActiveAt());
        json.writeStringField("sourceIp", connection.sourceIp());
        if (connection.userAgent() != null) {
            json.writeStringField("userAgent", connection.userAgent());
        }
        json.writeNumberField("messagesIn", connection.messagesIn());
        json.writeNumberField("messagesOut", connection.messagesOut());
        json.writeEndObject();
    }
}
