package dev.switchboard.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.WayOut;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** The JSON form of a Java type. */
public sealed interface JsonType {
    /** Returns the types that this type directly consists of. */
    default List<JsonType> parts() {
        return List.of();
    }

    /** Returns what a client should have sent, as worded in error messages. */
    String expectation();

    /** A type of the JDK or of Switchboard that is a single JSON value. */
    record Scalar(ScalarKind kind, boolean isPrimitive) implements JsonType {
        @Override
        public String expectation() {
            return kind.expectation();
        }
    }

    /**
     * An enum, whose constants are JSON strings.
     *
     * @param foreign other libraries' annotations on the enum and its constants
     */
    record Enumeration(ClassName type, List<String> constants, List<ForeignAnnotation> foreign) implements JsonType {
        @Override
        public String expectation() {
            return "one of " + String.join(", ", constants);
        }
    }

    /** A list, set, map or {@code Optional} of one type. */
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

    /**
     * The Java type of a {@link Container}, with the name of its factory method in {@code JsonCodecs}. In error
     * messages, {@code suffix} marks an element of the container.
     */
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

    /** A type whose value may be null. */
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
     * A record or sealed interface, which has a codec class of its own.
     *
     * @param owner the class whose compilation writes the codec; empty if the codec exists already
     */
    record Coded(TypeElement element, ClassName codec, Optional<TypeElement> owner) implements JsonType {
        @Override
        public String expectation() {
            return "an object";
        }
    }

    /**
     * A type with a codec that the user has written.
     *
     * @param element the codec's class
     * @param spelling the type as users spell it
     * @param place the place of the {@code @UseCodec} that names the codec
     * @param flaw the reason why the codec cannot be used; empty if it can
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

    /**
     * A type without a JSON form.
     *
     * @param reason worded as the end of a sentence
     */
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

    /**
     * A type that javac cannot find.
     *
     * @param name the type's name in the source
     */
    record Unresolved(String name) implements JsonType {
        @Override
        public String expectation() {
            return "a value";
        }
    }
}
