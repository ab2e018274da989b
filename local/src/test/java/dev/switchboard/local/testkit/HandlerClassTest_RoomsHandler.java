package dev.switchboard.local.testkit;

import dev.switchboard.WebSocketRuntime;

/** Named as the processor names the handler of a nested class. */
final class HandlerClassTest_RoomsHandler extends RoomHandler {
    HandlerClassTest_RoomsHandler(WebSocketRuntime runtime) {
        super(runtime);
    }
}
