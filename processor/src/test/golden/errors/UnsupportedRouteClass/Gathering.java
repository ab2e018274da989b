package example;

import dev.switchboard.annotation.WebSocketApi;

@WebSocketApi(name = "gathering", routes = Base.class)
class Gathering {}
