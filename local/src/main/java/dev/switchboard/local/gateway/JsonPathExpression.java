package dev.switchboard.local.gateway;

import dev.switchboard.local.gateway.JsonValue.JsonArray;
import dev.switchboard.local.gateway.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of JSONPath that selects one value: {@code .meta.type}, {@code ['meta'].type}, {@code .parts[0]},
 * {@code .parts[-1]}. Elements that can select several values (wildcards, slices, filters, deep scans) are not
 * emulated.
 */
final class JsonPathExpression {

    private static final Pattern STEP =
            Pattern.compile("\\G(?:\\.([^.\\[\\]*()]+)|\\['([^']+)']|\\[\"([^\"]+)\"]|\\[(-?\\d{1,6})])");

    private static final int INDEX_GROUP = 4;

    private final List<PathStep> steps;

    private JsonPathExpression(List<PathStep> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * Reads a path, which begins with a dot or a bracket. Returns empty if the text is not a path, or if the path is
     * not emulated.
     */
    static Optional<JsonPathExpression> parse(String path) {
        List<PathStep> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(path);
        int end = 0;
        while (end < path.length() && matcher.find()) {
            PathStep step = step(matcher);
            if (step instanceof Name name && name.name().isBlank()) {
                return Optional.empty();
            }
            steps.add(step);
            end = matcher.end();
        }
        return end < path.length() || steps.isEmpty() ? Optional.empty() : Optional.of(new JsonPathExpression(steps));
    }

    private static PathStep step(Matcher matcher) {
        if (matcher.group(INDEX_GROUP) != null) {
            return new Index(Integer.parseInt(matcher.group(INDEX_GROUP)));
        }
        for (int group = 1; group < INDEX_GROUP; group++) {
            if (matcher.group(group) != null) {
                return new Name(matcher.group(group));
            }
        }
        throw new IllegalStateException("No group of the pattern has matched");
    }

    /** Returns the names of the path; empty if the path leads through an array. */
    Optional<List<String>> names() {
        List<String> names = new ArrayList<>();
        for (PathStep step : steps) {
            if (!(step instanceof Name name)) {
                return Optional.empty();
            }
            names.add(name.name());
        }
        return Optional.of(names);
    }

    /** Returns whether the path leads into a message that is an array: {@code [2]}. */
    boolean beginsInArray() {
        return steps.get(0) instanceof Index;
    }

    /** Returns the selected value as text; the empty string if the value is absent, null or an object. */
    String textIn(JsonValue body) {
        JsonValue value = body;
        for (PathStep step : steps) {
            value = step.in(value);
        }
        return JsonValue.textOf(value);
    }

    /** A step from a value to a value inside it. */
    private sealed interface PathStep {
        @Nullable
        JsonValue in(@Nullable JsonValue value);
    }

    private record Name(String name) implements PathStep {
        @Override
        public @Nullable JsonValue in(@Nullable JsonValue value) {
            return value instanceof JsonObject object ? object.members().get(name) : null;
        }
    }

    /** The index of an array element. A negative index counts from the end. */
    private record Index(int index) implements PathStep {
        @Override
        public @Nullable JsonValue in(@Nullable JsonValue value) {
            if (!(value instanceof JsonArray array)) {
                return null;
            }
            int at = index < 0 ? array.items().size() + index : index;
            return at >= 0 && at < array.items().size() ? array.items().get(at) : null;
        }
    }
}
