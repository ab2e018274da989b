package gathering;

import dev.switchboard.annotation.WebSocketApi;
import other.Elsewhere;

@WebSocketApi(name = "gathered", routes = Elsewhere.class)
class Gathered {}
