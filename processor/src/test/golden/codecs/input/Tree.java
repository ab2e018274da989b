package example;

import dev.switchboard.annotation.WebSocketMessage;
import java.util.List;
import java.util.Optional;

@WebSocketMessage
record Tree(String name, List<Tree> children, Optional<Leaf> leaf) {
    record Leaf(Optional<Tree> back) {}
}
