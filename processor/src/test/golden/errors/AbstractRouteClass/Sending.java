package example;

import dev.switchboard.annotation.WebSocketRoute;

abstract class Sending {
    @WebSocketRoute("send")
    abstract void send();
}

class SendingForReal extends Sending {
    @Override
    void send() {}
}
