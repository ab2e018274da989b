package example;

import dev.switchboard.annotation.WebSocketApi;

@WebSocketApi(name = "all")
class Routes {}
