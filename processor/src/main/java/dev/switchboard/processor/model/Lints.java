package dev.switchboard.processor.model;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Names of the javac lints that a piece of generated code must suppress, because the user's elements that it names
 * cause warnings. Most of these elements are deprecated. A user may keep such elements on purpose and compile with
 * {@code -Werror}, so generated code that uses them must not cause warnings.
 *
 * @param names in the form that {@code @SuppressWarnings} takes, in alphabetical order, each once
 */
public record Lints(List<String> names) {

    /** Returns the lints with the given names, which may be in any order and may repeat. */
    public static Lints of(Collection<String> names) {
        return new Lints(List.copyOf(new TreeSet<>(names)));
    }

    /** Returns the union of the given lints. */
    public static Lints union(Collection<Lints> all) {
        return of(all.stream().flatMap(lints -> lints.names().stream()).toList());
    }
}
