package dev.switchboard.processor.model;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Names of the javac lints that a piece of generated code must suppress, because the user's elements that it names
 * cause warnings. Most of these elements are deprecated. A user who compiles with {@code -Werror} has decided to keep
 * them, and generated code that uses them must not break the build.
 *
 * @param names in the form that {@code @SuppressWarnings} takes, in alphabetical order, each once
 */
public record Lints(List<String> names) {

    /** Returns the lints with these names, which may be in any order and may repeat. */
    public static Lints of(Collection<String> names) {
        return new Lints(List.copyOf(new TreeSet<>(names)));
    }

    /** Returns the lints of all of these together. */
    public static Lints union(Collection<Lints> all) {
        return of(all.stream().flatMap(lints -> lints.names().stream()).toList());
    }
}
