package example;

import dev.switchboard.annotation.AuthorizerContext;
import dev.switchboard.annotation.ConnectionId;
import dev.switchboard.annotation.QueryParam;
import dev.switchboard.annotation.StageVariable;
import dev.switchboard.annotation.UserId;
import dev.switchboard.annotation.WebSocketRoute;
import java.util.List;
import java.util.Map;

class Routes {
    @WebSocketRoute("$connect")
    void connect(@QueryParam("filter") Map<String, String> filter) {}

    @WebSocketRoute("send")
    void send(
            @ConnectionId int id,
            @UserId boolean user,
            @AuthorizerContext("roles") List<String> roles,
            @StageVariable("index") Object index) {}
}
