package dev.switchboard.walls.planted.writer;

import java.util.EnumSet;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/** Does only what a writer may do: uses modifiers, and tests for keywords. */
final class PassingWriter {
    Set<Modifier> also(Modifier first, Modifier... more) {
        return EnumSet.of(first, more);
    }

    boolean isFinalKeyword(String name, Set<Modifier> modifiers) {
        return SourceVersion.isKeyword(name) && modifiers.contains(Modifier.FINAL);
    }
}
