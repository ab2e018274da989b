package example;

import dev.switchboard.annotation.WebSocketRoute;
import java.io.InputStream;
import java.nio.ByteBuffer;

class Routes {
    @WebSocketRoute("bytes")
    void bytes(byte[] bytes) {}

    @WebSocketRoute("buffer")
    void buffer(ByteBuffer buffer) {}

    @WebSocketRoute("stream")
    void stream(InputStream stream) {}
}
