package example;

import dev.switchboard.annotation.WebSocketRoute;

class Services {
    static class Repository {}

    @WebSocketRoute("$connect")
    void connect(Repository repository) {}
}
