package dev.switchboard.processor.diagnostic;

import java.util.Set;
import java.util.StringJoiner;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Spells types without type annotations and mostly without packages. What the JDK has outside the packages that everybody
 * imports keeps its package: {@code java.net.Socket}.
 */
final class TypeSpelling extends SimpleTypeVisitor14<String, Void> {
    /**
     * Simple names that messages use for well-known types; a class of the same name in another package is spelt with its
     * package.
     */
    private static final Set<String> FAMILIAR = Set.of(
            "Boolean",
            "Byte",
            "Character",
            "Double",
            "Float",
            "Integer",
            "Long",
            "Object",
            "Short",
            "String",
            "BigDecimal",
            "BigInteger",
            "Instant",
            "List",
            "Map",
            "Optional",
            "Set",
            "UUID",
            "CompletionStage",
            "Clock",
            "Context",
            "Connection",
            "ConnectionStore",
            "ConnectResult",
            "DisconnectReason",
            "JsonCodec",
            "MessageSender",
            "RawJson",
            "WebSocketEvent",
            "WebSocketResponse",
            "WebSocketRuntime",
            "APIGatewayV2WebSocketEvent");

    private final boolean isQualified;

    TypeSpelling() {
        this(false);
    }

    private TypeSpelling(boolean isQualified) {
        this.isQualified = isQualified;
    }

    /** Spells every type with its package. */
    static TypeSpelling qualified() {
        return new TypeSpelling(true);
    }

    @Override
    public String visitDeclared(DeclaredType type, Void unused) {
        String name = packageBefore(type.asElement()) + Spelling.ofClass(type.asElement());
        if (type.getTypeArguments().isEmpty()) {
            return name;
        }
        StringJoiner arguments = new StringJoiner(", ", name + "<", ">");
        type.getTypeArguments().forEach(argument -> arguments.add(visit(argument)));
        return arguments.toString();
    }

    @Override
    public String visitArray(ArrayType type, Void unused) {
        return visit(type.getComponentType()) + "[]";
    }

    @Override
    public String visitPrimitive(PrimitiveType type, Void unused) {
        return switch (type.getKind()) {
            case BOOLEAN -> "boolean";
            case BYTE -> "byte";
            case SHORT -> "short";
            case INT -> "int";
            case LONG -> "long";
            case CHAR -> "char";
            case FLOAT -> "float";
            default -> "double";
        };
    }

    @Override
    public String visitWildcard(WildcardType type, Void unused) {
        if (type.getExtendsBound() != null) {
            return "? extends " + visit(type.getExtendsBound());
        }
        return type.getSuperBound() == null ? "?" : "? super " + visit(type.getSuperBound());
    }

    @Override
    protected String defaultAction(TypeMirror type, Void unused) {
        return type.toString();
    }

    private String packageBefore(Element type) {
        String name = Surroundings.packageOf(type).getQualifiedName().toString();
        if (name.isEmpty()) {
            return "";
        }
        boolean isFamiliar = name.equals("java.lang") || name.startsWith("java.util") || name.equals("java.time");
        boolean isOfJdk = name.startsWith("java.") && !isFamiliar;
        return isQualified || isOfJdk || isImpostor(type, name) ? name + "." : "";
    }

    private static boolean isImpostor(Element type, String packageName) {
        return Surroundings.of(type).getKind() == ElementKind.PACKAGE
                && FAMILIAR.contains(type.getSimpleName().toString())
                && !packageName.startsWith("java.")
                && !packageName.startsWith("dev.switchboard")
                && !packageName.startsWith("com.amazonaws.services.lambda.runtime");
    }
}
