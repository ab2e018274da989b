package dev.switchboard.processor.scan;

import com.palantir.javapoet.TypeName;
import dev.switchboard.annotation.DefaultValue;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.element.RecordComponents;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.model.Access;
import dev.switchboard.processor.model.CaseModel;
import dev.switchboard.processor.model.CodecModel;
import dev.switchboard.processor.model.ComponentModel;
import dev.switchboard.processor.model.DefaultText;
import dev.switchboard.processor.model.JsonType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the model of a codec from a record or sealed interface. */
final class CodecScanner {
    private static final String DEFAULT_VALUE = DefaultValue.class.getCanonicalName();

    private final CodecLocator locator;
    private final JsonTypeScanner types;
    private final ForeignAnnotations foreign;

    CodecScanner(CodecLocator locator, JsonTypeScanner types, ForeignAnnotations foreign) {
        this.locator = locator;
        this.types = types;
        this.foreign = foreign;
    }

    CodecModel scan(JsonType.Coded coded, TypeElement owner) {
        TypeElement element = coded.element();
        CodecModel.Frame frame = new CodecModel.Frame(
                coded.codec(),
                element,
                owner,
                Access.isPublicThroughout(element),
                locator.isTaken(coded.codec(), owner),
                foreign.ofType(element),
                LintScanner.ofCodec(element));
        return element.getKind() == ElementKind.RECORD ? scanRecord(frame) : scanSealed(frame);
    }

    private CodecModel scanRecord(CodecModel.Frame frame) {
        List<ComponentModel> components = RecordComponents.of(frame.element()).stream()
                .map(component -> scanComponent(component, frame))
                .toList();
        return new CodecModel.OfRecord(frame, MessageTypes.of(frame.element()), components);
    }

    private ComponentModel scanComponent(RecordComponentElement component, CodecModel.Frame frame) {
        return new ComponentModel(
                component.getSimpleName().toString(),
                Spelling.ofClass(frame.element()) + "." + component.getSimpleName(),
                Place.of(component),
                TypeName.get(component.asType()),
                Spelling.of(component.asType()),
                types.scan(component.asType(), component, frame.owner()),
                isNullable(component),
                defaultOf(component));
    }

    /**
     * Returns whether a component may be null. Looks for {@code @Nullable} on the component and on its accessor,
     * because an annotation type may be allowed on the accessor but not on the component.
     */
    private static boolean isNullable(RecordComponentElement component) {
        if (component.asType().getKind().isPrimitive()) {
            return false;
        }
        return Mirrors.isNullable(component)
                || RecordComponents.accessor(component)
                        .filter(accessor ->
                                Mirrors.isNullable(accessor) || Mirrors.isNullable(accessor.getReturnType()))
                        .isPresent();
    }

    private static Optional<DefaultText> defaultOf(RecordComponentElement component) {
        return Mirrors.find(component, DEFAULT_VALUE)
                .map(mirror ->
                        new DefaultText(Mirrors.text(mirror, "value"), Mirrors.place(component, mirror, "value")));
    }

    private CodecModel scanSealed(CodecModel.Frame frame) {
        List<CaseModel> cases = new ArrayList<>();
        collectCases(frame.element(), frame, cases);
        return new CodecModel.OfSealed(frame, List.copyOf(cases));
    }

    private void collectCases(TypeElement sealed, CodecModel.Frame frame, List<CaseModel> cases) {
        for (TypeMirror permitted : sealed.getPermittedSubclasses()) {
            TypeElement element = (TypeElement) ((DeclaredType) permitted).asElement();
            boolean isSealed = element.getKind() == ElementKind.INTERFACE
                    && element.getModifiers().contains(Modifier.SEALED);
            if (isSealed) {
                collectCases(element, frame, cases);
            } else if (cases.stream().noneMatch(known -> known.element().equals(element))) {
                cases.add(scanCase(element, permitted, frame));
            }
        }
    }

    private CaseModel scanCase(TypeElement element, TypeMirror type, CodecModel.Frame frame) {
        return new CaseModel(
                element,
                MessageTypes.discriminator(element),
                caseType(element, type, frame),
                MessageTypes.hasTypeComponent(element));
    }

    private JsonType caseType(TypeElement element, TypeMirror type, CodecModel.Frame frame) {
        if (type.getKind() == TypeKind.ERROR) {
            return new JsonType.Unresolved(type.toString());
        }
        if (element.getKind() != ElementKind.RECORD) {
            return UnsupportedTypes.otherCase(element, frame.element());
        }
        JsonType scanned = types.scan(type, frame.owner());
        return scanned instanceof JsonType.Custom ? UnsupportedTypes.customCase(element, frame.element()) : scanned;
    }
}
