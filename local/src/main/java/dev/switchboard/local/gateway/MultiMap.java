package dev.switchboard.local.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names with one or more values each. The values of a name are in the order in which they were added. */
final class MultiMap {

    private final Map<String, List<String>> values;

    MultiMap() {
        this(new LinkedHashMap<>());
    }

    /** Makes a map that compares and orders its names as the given map does, which must be empty. */
    MultiMap(Map<String, List<String>> values) {
        this.values = values;
    }

    void add(String name, String value) {
        values.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
    }

    void replace(String name, String value) {
        values.remove(name);
        add(name, value);
    }

    Map<String, List<String>> asMap() {
        return values;
    }
}
