package dev.switchboard.walls.planted.writer;

import java.util.List;
import javax.lang.model.element.Element;

/** Hands an element to other code, which a writer must not do, because that code may read the element. */
final class HandingWriter {
    List<Element> write(Element origin) {
        return List.of(origin);
    }
}
