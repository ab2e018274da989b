package dev.switchboard.conformance;

import dev.switchboard.fixtures.WireClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** A client to which the function posts the events of those connections that name this client as their observer. */
final class Observer implements AutoCloseable {

    private final WireClient client;
    private final String id;
    private final List<Event> heard = new ArrayList<>();

    private Observer(WireClient client, String id) {
        this.client = client;
        this.id = id;
    }

    static Observer of(Stack stack) throws IOException {
        WireClient client = stack.connect(Api.FULL);
        client.text("{\"action\":\"ask\"}");
        return new Observer(client, Event.of(client.nextText()).connectionId());
    }

    /** Returns the observer's connection id, for use in the queries and messages of other clients. */
    String id() {
        return id;
    }

    /** Waits for the next event of a route, and returns it. Events of different routes may arrive in any order. */
    Event event(String routeKey) throws IOException {
        return next(event -> event.routeKey().equals(routeKey));
    }

    /** Waits until the invocation that was waiting for the mark has continued. */
    void goesOn(String mark) throws IOException {
        next(event -> event.text("waitedFor").equals(mark));
    }

    private Event next(Predicate<Event> wanted) throws IOException {
        for (Iterator<Event> earlier = heard.iterator(); earlier.hasNext(); ) {
            Event event = earlier.next();
            if (wanted.test(event)) {
                earlier.remove();
                return event;
            }
        }
        while (true) {
            Event event = Event.of(client.nextText());
            if (wanted.test(event)) {
                return event;
            }
            heard.add(event);
        }
    }

    /** Returns the route keys of the events that have arrived but have not been returned. */
    List<String> others() {
        return heard.stream().map(Event::routeKey).toList();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
