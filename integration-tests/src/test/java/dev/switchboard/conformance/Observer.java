package dev.switchboard.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** A connection to which the function posts every event of those connections that name it. */
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

    /** Its connection id, to be named in queries and messages. */
    String id() {
        return id;
    }

    /** The first event of that route that has not been asked for; waits for it. Events may come in any order. */
    Event event(String routeKey) throws IOException {
        return next(event -> event.routeKey().equals(routeKey));
    }

    /** Waits until an invocation that waited for the mark goes on. */
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

    /** The route keys of the events that came and were not asked for. */
    List<String> others() {
        return heard.stream().map(Event::routeKey).toList();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
