package dev.switchboard.walls;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds packages that import each other, directly or through other packages. */
final class PackageCycles {
    private final Map<String, Set<String>> imported = new TreeMap<>();
    private final List<Import> imports;

    private PackageCycles(List<Import> imports) {
        this.imports = imports;
        for (Import each : imports) {
            imported.computeIfAbsent(each.from(), name -> new TreeSet<>()).add(each.to());
        }
    }

    /** Returns a line for each import that is part of a cycle. */
    static List<String> among(List<Import> imports) {
        return new PackageCycles(imports).violations();
    }

    private List<String> violations() {
        Map<String, Set<String>> reached =
                imported.keySet().stream().collect(Collectors.toMap(name -> name, this::reachedFrom));
        return imports.stream()
                .filter(each -> reached.getOrDefault(each.to(), Set.of()).contains(each.from()))
                .map(each -> "Cycle of %s and %s: %s".formatted(each.from(), each.to(), each.description()))
                .distinct()
                .sorted()
                .toList();
    }

    private Set<String> reachedFrom(String start) {
        Set<String> reached = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(Set.of(start));
        while (!next.isEmpty()) {
            for (String name : imported.getOrDefault(next.pop(), Set.of())) {
                if (reached.add(name)) {
                    next.push(name);
                }
            }
        }
        return reached;
    }
}
