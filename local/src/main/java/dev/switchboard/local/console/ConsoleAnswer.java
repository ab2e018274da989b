package dev.switchboard.local.console;

import dev.switchboard.local.gateway.HttpAnswer;
import dev.switchboard.local.gateway.HttpHeader;
import java.util.List;

/** What the console answers. */
public sealed interface ConsoleAnswer {

    /**
     * All of it at once.
     *
     * @param answer the answer
     */
    record Whole(HttpAnswer answer) implements ConsoleAnswer {}

    /**
     * Something that goes on for as long as the page is open: status 200, and whatever the feed has from time to time.
     *
     * @param headers the headers to send
     * @param feed what is to be sent
     */
    record Live(List<HttpHeader> headers, Feed feed) implements ConsoleAnswer {}
}
