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

    /**
     * Creates a multimap that keeps its values in the given map, which must be empty. The given map determines how
     * names are compared and ordered.
     */
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
