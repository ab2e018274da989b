package dev.switchboard.walls.planted.writer;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Reads elements, as no writer should. */
final class ReadingWriter {
    String write(Origin origin) {
        return nameOf(origin.type()) + nameOf(origin.element());
    }

    private static String nameOf(Element element) {
        return element.getSimpleName().toString();
    }

    /** A model that gives away its element. */
    record Origin(TypeElement type, Element element) {}
}
