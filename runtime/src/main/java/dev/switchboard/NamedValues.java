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
 * Headers or query parameters: names that have one or more values each. Immutable.
 *
 * <p>Header names are case-insensitive, because API Gateway keeps the client's spelling on some domains and lower-cases
 * all names on others. Names of query parameters are case-sensitive.
 */
public final class NamedValues {
    private static final NamedValues EMPTY = new NamedValues(Map.of());

    private final Map<String, List<String>> values;

    private NamedValues(Map<String, List<String>> values) {
        this.values = values;
    }

    /** {@return an instance without names and values} */
    public static NamedValues empty() {
        return EMPTY;
    }

    /**
     * {@return headers, whose names are case-insensitive} Values of names that differ only in case are joined.
     *
     * @param headers the values of each header
     */
    public static NamedValues headers(Map<String, List<String>> headers) {
        return headers.isEmpty() ? EMPTY : copy(headers, new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
    }

    /**
     * {@return query parameters, whose names are case-sensitive}
     *
     * @param parameters the values of each parameter
     */
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
     * Returns the value of a name. If there are several values, returns the last value, as in API Gateway's own
     * single-value maps.
     *
     * @param name the name of the header or parameter
     * @return the value; empty if the name is absent
     */
    public Optional<String> value(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /**
     * {@return all values of a name in the order in which they arrived, or an empty list if the name is absent}
     *
     * @param name the name of the header or parameter
     */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** {@return the names: headers in alphabetical order, query parameters in the order in which they arrived} */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Returns only the names, because values may be secrets and the returned text may end up in a log. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
