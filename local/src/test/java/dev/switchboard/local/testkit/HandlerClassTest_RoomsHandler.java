package dev.switchboard.local.testkit;

import dev.switchboard.lambda.WebSocketRuntime;

/** Stands in for a generated handler: it has the name that the processor gives to the handler of a nested class. */
final class HandlerClassTest_RoomsHandler extends RoomHandler {
    HandlerClassTest_RoomsHandler(WebSocketRuntime runtime) {
        super(runtime);
    }
}
