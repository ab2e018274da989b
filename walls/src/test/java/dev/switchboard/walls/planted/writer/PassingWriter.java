package dev.switchboard.walls.planted.writer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Does only what a writer may do: uses modifiers, tests for keywords, and passes on the originating element. */
final class PassingWriter {
    Set<Modifier> also(Modifier first, Modifier... more) {
        return EnumSet.of(first, more);
    }

    List<Element> write(String name, Element origin, Set<Modifier> modifiers) {
        return SourceVersion.isKeyword(name) && modifiers.contains(Modifier.FINAL) ? List.of(origin) : List.of();
    }
}
