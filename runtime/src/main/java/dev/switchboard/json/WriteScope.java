package dev.switchboard.json;

import org.jspecify.annotations.Nullable;

/** Position of a {@link JsonWriter}: at the root, or in an object or array together with the scope that encloses it. */
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
        require(kind == Kind.OBJECT && !named, "a name belongs in an object, before each value");
        this.name = name;
        this.named = true;
    }

    /** Records that a value begins, and returns whether a comma comes before it. */
    boolean beginValue() {
        require(kind != Kind.ROOT || values == 0, "only one value is allowed at the root");
        require(kind != Kind.OBJECT || named, "a value in an object needs a name");
        named = false;
        return values++ > 0 && kind == Kind.ARRAY;
    }

    WriteScope leaveObject() {
        require(kind == Kind.OBJECT && !named, "endObject() must match beginObject(), and every name needs a value");
        return outer();
    }

    WriteScope leaveArray() {
        require(kind == Kind.ARRAY, "endArray() must match beginArray()");
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
            throw new IllegalStateException("JsonWriter was called out of order: " + rule);
        }
    }

    /** Returns the path of the value that was begun last. */
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
