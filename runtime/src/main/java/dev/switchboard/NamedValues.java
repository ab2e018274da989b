package dev.switchboard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Headers or query parameters: names with one or more values each. Immutable.
 *
 * <p>Header names are found in any case, because API Gateway keeps the client's spelling but lower-cases all names behind
 * some custom domains. Query parameters are found by their exact name.
 */
public final class NamedValues {
    private static final NamedValues EMPTY = new NamedValues(Map.of());

    private final Map<String, List<String>> values;

    private NamedValues(Map<String, List<String>> values) {
        this.values = values;
    }

    /** No names and no values. */
    public static NamedValues empty() {
        return EMPTY;
    }

    /** Headers: names are compared without regard to case; the values of names that differ in case only are joined. */
    public static NamedValues headers(Map<String, List<String>> headers) {
        return headers.isEmpty() ? EMPTY : copy(headers, new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
    }

    /** Query parameters: names are compared exactly. */
    public static NamedValues queryParameters(Map<String, List<String>> parameters) {
        return parameters.isEmpty() ? EMPTY : copy(parameters, new LinkedHashMap<>());
    }

    private static NamedValues copy(Map<String, List<String>> from, Map<String, List<String>> to) {
        for (Map.Entry<String, List<String>> entry : from.entrySet()) {
            List<String> joined = new ArrayList<>(to.getOrDefault(entry.getKey(), List.of()));
            joined.addAll(entry.getValue());
            to.put(entry.getKey(), Collections.unmodifiableList(joined));
        }
        return new NamedValues(to);
    }

    /**
     * The value of a name; of several the last, which is also what API Gateway puts into its single-value maps.
     *
     * @return empty where the name is absent
     */
    public Optional<String> value(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** All values of a name in the order they came; an empty list where the name is absent. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The names, headers in alphabetical order, query parameters in the order they came. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Names only: values may be secrets, and this text may end in a log. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
