package dev.switchboard.walls.planted.writer;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Reads elements, which a writer must not do. */
final class ReadingWriter {
    String write(Origin origin) {
        return nameOf(origin.type()) + nameOf(origin.element());
    }

    private static String nameOf(Element element) {
        return element.getSimpleName().toString();
    }

    /** A model that exposes its element. */
    record Origin(TypeElement type, Element element) {}
}
