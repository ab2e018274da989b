package dev.switchboard.walls.planted.writer;

import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Does what a writer may do: names modifiers, tests for keywords and passes on the originating element. */
final class PassingWriter {
    List<Element> write(String name, Element origin, Set<Modifier> modifiers) {
        return SourceVersion.isKeyword(name) && modifiers.contains(Modifier.FINAL) ? List.of(origin) : List.of();
    }
}
