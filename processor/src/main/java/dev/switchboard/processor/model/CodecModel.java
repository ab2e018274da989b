package dev.switchboard.processor.model;

import com.palantir.javapoet.ClassName;
import dev.switchboard.processor.diagnostic.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** One codec class that may have to be written. */
public sealed interface CodecModel {
    Frame frame();

    /** Returns the JSON types whose codecs this codec uses. */
    Stream<JsonType> references();

    /**
     * Properties that all codecs have.
     *
     * @param codec the name of the codec class
     * @param element the type that the codec reads and writes
     * @param owner the only originating element: the type itself, or the class that uses the type if the type was
     *     compiled elsewhere
     * @param isPublic whether the codec class is public; it is as visible as its type
     * @param isNameTaken whether a class that is not the codec of this type already has the name
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

    /** Key of a codec in sets and maps: the codec's class and its type. A whole model would be costly to hash. */
    record Key(ClassName codec, TypeElement element) {}

    /**
     * The codec of a record: a JSON object with a property for each component.
     *
     * @param messageType the value of the property {@code "type"}, if the codec writes one
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

    /** The codec of a sealed interface: a JSON object whose property {@code "type"} selects the record. */
    record OfSealed(Frame frame, List<CaseModel> cases) implements CodecModel {
        @Override
        public Stream<JsonType> references() {
            return cases.stream().map(CaseModel::type);
        }
    }
}
