package dev.switchboard.local;

import dev.switchboard.aws.ConnectionTable;
import dev.switchboard.connection.ConnectionStoreException;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.local.lambda.FunctionConfiguration;
import dev.switchboard.message.ConnectionGateway;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Settings of the handler: its source, its function, its table of connections and its runtime. */
final class HandlerSettings {

    private HandlerSource source;
    private FunctionConfiguration function = FunctionConfiguration.named("handler");
    private @Nullable String connectionsTable;
    private UnaryOperator<WebSocketRuntime.Builder> customization = UnaryOperator.identity();

    HandlerSettings(HandlerSource source) {
        this.source = source;
    }

    void environmentVariable(String name, String value) {
        this.source = source.withVariable(name, value);
    }

    void function(UnaryOperator<FunctionConfiguration> change) {
        this.function = change.apply(function);
    }

    void connectionsTable(String table) {
        this.connectionsTable = table;
    }

    void customization(UnaryOperator<WebSocketRuntime.Builder> newCustomization) {
        this.customization = newCustomization;
    }

    HandlerSource source() {
        return source;
    }

    FunctionConfiguration function() {
        return function;
    }

    Optional<String> connectionsTable() {
        return Optional.ofNullable(connectionsTable);
    }

    /**
     * Returns the runtime of a handler in this process, and creates the table of connections if it is missing.
     *
     * @throws StartFailure if there is no access to the table, or if the user's customization is not valid
     */
    WebSocketRuntime runtime(ConnectionGateway callbacks, String gatewayId, Clock clock) throws StartFailure {
        WebSocketRuntime.Builder runtime = WebSocketRuntime.builder()
                .connections(new InMemoryConnectionStore(clock))
                .gateway(callbacks)
                .gatewayId(gatewayId)
                .clock(clock);
        if (connectionsTable != null) {
            Map<String, String> environment = source.tableEnvironment();
            createTable(environment, connectionsTable);
            runtime.environment(environment).connectionsTable(connectionsTable);
        }
        try {
            return customization.apply(runtime).build();
        } catch (IllegalStateException | IllegalArgumentException invalid) {
            throw StartFailure.of(invalid);
        }
    }

    private static void createTable(Map<String, String> environment, String table) throws StartFailure {
        try {
            ConnectionTable.create(environment, table);
        } catch (ConnectionStoreException | IllegalStateException failed) {
            throw StartFailure.of(failed);
        }
    }
}
