package dev.switchboard.processor.scan;

import dev.switchboard.processor.model.Binding;
import dev.switchboard.processor.model.Binding.Likeness;
import dev.switchboard.processor.model.CallValue;
import dev.switchboard.processor.model.JsonScan;
import dev.switchboard.processor.model.JsonType;
import dev.switchboard.processor.model.Provision;
import dev.switchboard.processor.model.TextKind;
import dev.switchboard.processor.model.TextType;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Determines from the type of a parameter whether it receives the message or another value of the call. */
final class PayloadScanner {
    private static final Set<String> BINARY = Set.of("java.nio.ByteBuffer", "java.io.InputStream");

    /** JDK types that users mean as payloads, whether they are supported or not. */
    private static final Set<String> MEANT_AS_PAYLOADS = Set.of(
            "java.util.List",
            "java.util.Set",
            "java.util.Map",
            "java.util.Collection",
            "java.util.SequencedCollection",
            "java.util.Iterator",
            "java.util.stream.Stream",
            "java.lang.Iterable",
            "java.lang.Number");

    private final TextTypeScanner texts;

    PayloadScanner(TextTypeScanner texts) {
        this.texts = texts;
    }

    /** Returns the binding of a parameter that is marked as the payload. */
    static Binding scan(TypeMirror type, JsonScanner.Use use, boolean hasCodec) {
        if (hasCodec) {
            return new Binding.Payload(use.scan(type));
        }
        if (isString(type)) {
            return new Binding.RawText();
        }
        return isBinary(type) ? new Binding.Binary() : new Binding.Payload(use.scan(type));
    }

    /** Returns the binding of a {@code @Nullable} parameter: a payload may then be null. */
    static Binding orNull(Binding binding, TypeMirror type, JsonScanner.Use use) {
        return binding instanceof Binding.Payload ? new Binding.Payload(use.scanNullable(type)) : binding;
    }

    /** Returns the binding of a parameter without a binding annotation. */
    Binding scanByType(TypeMirror type, JsonScanner.Use use, boolean hasCodec) {
        if (hasCodec) {
            return new Binding.Payload(use.scan(type));
        }
        Optional<CallValue> value = CallValue.ofType(nameOf(type));
        if (value.isPresent()) {
            return new Binding.FromCall(value.get());
        }
        String element = nameOf(elementOf(type));
        if (Provision.ofType(element).isPresent()) {
            return new Binding.Unsupported(Likeness.COLLABORATOR);
        }
        if (CallValue.ofType(element).isPresent()) {
            return new Binding.Unsupported(Likeness.SEVERAL);
        }
        return isBinary(type) ? new Binding.Binary() : scanJson(type, use);
    }

    static boolean isString(TypeMirror type) {
        return nameOf(type).equals("java.lang.String");
    }

    private Binding scanJson(TypeMirror type, JsonScanner.Use use) {
        Optional<TextType> text = texts.scan(type);
        return switch (texts.shapeOf(type)) {
            case OPTIONAL -> new Binding.Unsupported(text.isPresent() ? Likeness.TEXT : Likeness.NOTHING);
            case REQUIRED, NULLABLE ->
                text.filter(one -> one.kind() != TextKind.ENUM).isPresent()
                        ? new Binding.Unsupported(Likeness.TEXT)
                        : payload(type, use);
            case LIST -> payload(type, use);
        };
    }

    /**
     * Returns the binding for a type that is not part of the call. The user's own types and containers are meant as
     * payloads, whether they are supported or not. Other JDK types are payloads only if they are supported.
     */
    private static Binding payload(TypeMirror type, JsonScanner.Use use) {
        JsonScan json = use.scan(type);
        return json.type() instanceof JsonType.Unsupported
                        && nameOf(type).startsWith("java.")
                        && !MEANT_AS_PAYLOADS.contains(nameOf(type))
                ? new Binding.Unsupported(Likeness.NOTHING)
                : new Binding.Payload(json);
    }

    private static TypeMirror elementOf(TypeMirror type) {
        return type instanceof ArrayType array ? array.getComponentType() : type;
    }

    private static boolean isBinary(TypeMirror type) {
        boolean isBytes =
                type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE;
        return isBytes || BINARY.contains(nameOf(type));
    }

    private static String nameOf(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
                : "";
    }
}
