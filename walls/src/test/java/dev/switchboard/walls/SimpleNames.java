package dev.switchboard.walls;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds simple names that several types share, which readers would confuse. */
final class SimpleNames {
    private SimpleNames() {}

    /** Returns a line for each name that several of the given source files have. */
    static List<String> violations(List<Path> sources) {
        Map<String, List<Path>> files = sources.stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(
                        file -> file.getFileName().toString().replace(".java", ""), TreeMap::new, Collectors.toList()));
        return files.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> "The name %s is used by %s".formatted(entry.getKey(), entry.getValue()))
                .toList();
    }
}
