package gathering;

import dev.switchboard.annotation.WebSocketApi;
import other.Filled;

@WebSocketApi(name = "filled", routes = Filled.class)
class GatheredFilled {}
