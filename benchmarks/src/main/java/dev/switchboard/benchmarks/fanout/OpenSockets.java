package dev.switchboard.benchmarks.fanout;

import dev.switchboard.benchmarks.load.Child;
import dev.switchboard.benchmarks.load.Clients;
import dev.switchboard.benchmarks.load.EchoServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Clients with open sockets to the local gateway. The clients and the gateway run in separate JVMs. */
final class OpenSockets implements Receivers, AutoCloseable {
    private final Path ids;
    private final Child gateway;
    private final Child clients;
    private final String endpoint;

    /**
     * Starts the clients' JVM.
     *
     * @param gateway the JVM of the gateway: an {@link EchoServer} whose first line has not been read yet
     * @param work the folder for the file with the connection ids
     */
    OpenSockets(Child gateway, Path work) throws IOException {
        this.gateway = gateway;
        ids = work.resolve("connections.txt");
        String[] addresses = gateway.answer("listening");
        clients = new Child(Clients.class, List.of("-Xmx1g"), addresses[0]);
        endpoint = addresses[1];
    }

    @Override
    public String endpoint() {
        return endpoint;
    }

    @Override
    public Path open(int connections) throws IOException {
        clients.ask("open " + connections, "open");
        int open = Integer.parseInt(gateway.ask("ids " + ids, "ids")[0]);
        if (open != connections) {
            throw new IllegalStateException("Only " + open + " of " + connections + " connections are open");
        }
        return ids;
    }

    @Override
    public int reached(int connections) throws IOException {
        return Integer.parseInt(clients.ask("await " + connections, "received")[0]);
    }

    @Override
    public void close() throws IOException {
        clients.close();
    }
}
