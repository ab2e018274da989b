package dev.switchboard.local.console;

import dev.switchboard.local.gateway.HttpAnswer;
import dev.switchboard.local.gateway.HttpHeader;
import java.util.List;

/** The console's response to a request. */
public sealed interface ConsoleAnswer {

    /**
     * A response that is complete.
     *
     * @param answer the response
     */
    record Whole(HttpAnswer answer) implements ConsoleAnswer {}

    /**
     * A response that lasts as long as the page is open: status 200, followed by the feed's events as they occur.
     *
     * @param headers the headers to send
     * @param feed the source of the events
     */
    record Live(List<HttpHeader> headers, Feed feed) implements ConsoleAnswer {}
}
