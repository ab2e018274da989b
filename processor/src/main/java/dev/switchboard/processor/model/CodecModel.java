package dev.switchboard.processor.model;

import com.palantir.javapoet.ClassName;
import dev.switchboard.processor.diagnostic.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** One codec class that is to be written. */
public sealed interface CodecModel {
    Frame frame();

    /** The JSON types that it refers to. */
    Stream<JsonType> references();

    /**
     * What all codec classes have.
     *
     * @param codec its name
     * @param element the type that it reads and writes
     * @param owner the one element from which it is generated: the type itself, or, where that was compiled elsewhere,
     *     the class that uses it
     * @param isPublic as the type is
     * @param isNameTaken whether there is a class of its name already, which is no codec
     * @param foreign other libraries' annotations on the type and in it
     * @param lints the lints for code that names the type and its members
     */
    record Frame(
            ClassName codec,
            TypeElement element,
            TypeElement owner,
            boolean isPublic,
            boolean isNameTaken,
            List<ForeignAnnotation> foreign,
            Lints lints) {

        public ClassName type() {
            return ClassName.get(element);
        }

        /** Returns the key that distinguishes this codec from others. */
        public Key key() {
            return new Key(codec, element);
        }

        public Place place() {
            return Place.of(owner);
        }
    }

    /** Key of a codec in sets: the codec's class and its type. A whole model would be costly to hash. */
    record Key(ClassName codec, TypeElement element) {}

    /**
     * The codec of a record: an object with a property for each component.
     *
     * @param messageType what is written as {@code "type"}, if anything
     */
    record OfRecord(Frame frame, Optional<MessageType> messageType, List<ComponentModel> components)
            implements CodecModel {
        @Override
        public Stream<JsonType> references() {
            return components.stream().map(ComponentModel::type);
        }

        public boolean hasTypeComponent() {
            return components.stream().anyMatch(component -> component.name().equals(MessageType.PROPERTY));
        }
    }

    /** The codec of a sealed interface: an object whose {@code "type"} says which record it is. */
    record OfSealed(Frame frame, List<CaseModel> cases) implements CodecModel {
        @Override
        public Stream<JsonType> references() {
            return cases.stream().map(CaseModel::type);
        }
    }
}
