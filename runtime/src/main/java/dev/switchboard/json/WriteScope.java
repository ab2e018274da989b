package dev.switchboard.json;

import org.jspecify.annotations.Nullable;

/** Position of a {@link JsonWriter}: in the root, an object or an array, with the scope around it. */
final class WriteScope {
    private enum Kind {
        ROOT,
        OBJECT,
        ARRAY
    }

    private final Kind kind;
    private final @Nullable WriteScope outer;
    private final int depth;

    private int values;
    private @Nullable String name;
    private boolean named;

    private WriteScope(Kind kind, @Nullable WriteScope outer) {
        this.kind = kind;
        this.outer = outer;
        this.depth = outer == null ? 0 : outer.depth + 1;
    }

    static WriteScope root() {
        return new WriteScope(Kind.ROOT, null);
    }

    WriteScope object() {
        return new WriteScope(Kind.OBJECT, this);
    }

    WriteScope array() {
        return new WriteScope(Kind.ARRAY, this);
    }

    int depth() {
        return depth;
    }

    boolean isRoot() {
        return kind == Kind.ROOT;
    }

    boolean isRootObject() {
        return depth == 1 && kind == Kind.OBJECT;
    }

    void name(String name) {
        require(kind == Kind.OBJECT && !named, "a name stands in an object, before each value");
        this.name = name;
        this.named = true;
    }

    /** Notes that a value begins; true if a comma comes first. */
    boolean beginValue() {
        require(kind != Kind.ROOT || values == 0, "there is one value at the root");
        require(kind != Kind.OBJECT || named, "a value in an object needs a name");
        named = false;
        return values++ > 0 && kind == Kind.ARRAY;
    }

    WriteScope leaveObject() {
        require(kind == Kind.OBJECT && !named, "endObject() goes with beginObject(), and every name with a value");
        return outer();
    }

    WriteScope leaveArray() {
        require(kind == Kind.ARRAY, "endArray() goes with beginArray()");
        return outer();
    }

    private WriteScope outer() {
        return outer == null ? this : outer;
    }

    void requireComplete() {
        require(kind == Kind.ROOT && values == 1, "the value is not complete");
    }

    private static void require(boolean inPlace, String rule) {
        if (!inPlace) {
            throw new IllegalStateException("Written out of place: " + rule);
        }
    }

    /** The place of the value that was begun last. */
    JsonPath path() {
        JsonPath path = outer == null ? new JsonPath() : outer.path();
        if (kind == Kind.OBJECT && name != null) {
            path.property(name);
        } else if (kind == Kind.ARRAY && values > 0) {
            path.index(values - 1);
        }
        return path;
    }
}
