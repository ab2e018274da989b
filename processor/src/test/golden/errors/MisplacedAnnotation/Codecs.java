package example;

import dev.switchboard.annotation.UseCodec;
import dev.switchboard.annotation.UserId;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.json.JsonCodec;

class Codecs {
    abstract static class TextCodec implements JsonCodec<String> {}

    @UseCodec(TextCodec.class)
    @WebSocketRoute("send")
    void send(@UserId @UseCodec(TextCodec.class) String userId) {}
}
