package gathering;

import dev.switchboard.annotation.WebSocketApi;
import other.Elsewhere;

@WebSocketApi(name = "gathering", routes = Elsewhere.class)
class Gathering {}
