package dev.switchboard.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.WayOut;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** How a Java type looks as JSON. */
public sealed interface JsonType {
    /** The types that this one is made of, at one remove. */
    default List<JsonType> parts() {
        return List.of();
    }

    /** What a client should have sent, as an error says it. */
    String expectation();

    /** One JSON value of a type that Switchboard knows. */
    record Scalar(ScalarKind kind, boolean isPrimitive) implements JsonType {
        @Override
        public String expectation() {
            return kind.expectation();
        }
    }

    /**
     * The name of a constant.
     *
     * @param foreign other libraries' annotations on the enum and its constants
     */
    record Enumeration(ClassName type, List<String> constants, List<ForeignAnnotation> foreign) implements JsonType {
        @Override
        public String expectation() {
            return "one of " + String.join(", ", constants);
        }
    }

    /** A collection, map or optional of one type. */
    record Container(Shape shape, JsonType element) implements JsonType {
        @Override
        public List<JsonType> parts() {
            return List.of(element);
        }

        @Override
        public String expectation() {
            return switch (shape) {
                case LIST, SET -> "an array";
                case MAP -> "an object";
                case OPTIONAL -> element.expectation();
            };
        }
    }

    /** What a {@link Container} is in Java, with the factory of {@code JsonCodecs} and how users say an element of it. */
    enum Shape {
        LIST("list", "[]"),
        SET("set", "[]"),
        MAP("map", "{}"),
        OPTIONAL("optional", "");

        private final String factory;
        private final String suffix;

        Shape(String factory, String suffix) {
            this.factory = factory;
            this.suffix = suffix;
        }

        public String factory() {
            return factory;
        }

        public String suffix() {
            return suffix;
        }
    }

    /** An element that may be null. */
    record Nullable(JsonType present) implements JsonType {
        @Override
        public List<JsonType> parts() {
            return List.of(present);
        }

        @Override
        public String expectation() {
            return present.expectation();
        }
    }

    /**
     * A record or sealed interface with a codec class of its own.
     *
     * @param owner whose compilation writes the codec; empty when the codec is there already
     */
    record Coded(TypeElement element, ClassName codec, Optional<TypeElement> owner) implements JsonType {
        @Override
        public String expectation() {
            return "an object";
        }
    }

    /**
     * A type with a codec of the user's.
     *
     * @param element the codec's class
     * @param spelling the type as users say it
     * @param place the {@code @UseCodec} that names it
     * @param flaw why it will not do, if it will not
     */
    record Custom(TypeElement element, TypeName type, String spelling, Place place, Optional<String> flaw)
            implements JsonType {
        public ClassName codec() {
            return ClassName.get(element);
        }

        @Override
        public String expectation() {
            return "a value";
        }
    }

    /** What has no JSON form, why, and what to do instead: two sentences, the first without its full stop. */
    record Unsupported(String reason, WayOut wayOut) implements JsonType {
        @Override
        public String expectation() {
            return "a value";
        }
    }

    /** A class that generated code cannot access. */
    record Inaccessible(Access access) implements JsonType {
        @Override
        public String expectation() {
            return "a value";
        }
    }

    /** What javac cannot find, by its name in the source. */
    record Unresolved(String name) implements JsonType {
        @Override
        public String expectation() {
            return "a value";
        }
    }
}
