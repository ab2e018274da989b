package dev.switchboard.processor.element;

import com.palantir.javapoet.ClassName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Spells types without type annotations, and most types without their packages. JDK types keep their package, as in
 * {@code java.net.Socket}, unless they come from {@code java.lang}, {@code java.util} or {@code java.time}.
 */
final class TypeSpelling extends SimpleTypeVisitor14<String, Void> {
    /**
     * Types that messages mention by their simple names. A class of the same name in another package is spelled with
     * its package, so that it is not mistaken for the familiar type.
     */
    private static final Map<String, String> FAMILIAR = Stream.concat(
                    Stream.of(
                                    Boolean.class,
                                    Byte.class,
                                    Character.class,
                                    Double.class,
                                    Float.class,
                                    Integer.class,
                                    Long.class,
                                    Object.class,
                                    Short.class,
                                    String.class,
                                    BigDecimal.class,
                                    BigInteger.class,
                                    Instant.class,
                                    List.class,
                                    Map.class,
                                    Optional.class,
                                    Set.class,
                                    UUID.class,
                                    CompletionStage.class,
                                    Clock.class)
                            .map(ClassName::get),
                    Stream.of(
                            KnownTypes.CONNECTION,
                            KnownTypes.CONNECTION_STORE,
                            KnownTypes.CONNECT_RESULT,
                            KnownTypes.DISCONNECT_REASON,
                            KnownTypes.JSON_CODEC,
                            KnownTypes.MESSAGE_SENDER,
                            KnownTypes.RAW_JSON,
                            KnownTypes.WEB_SOCKET_EVENT,
                            KnownTypes.WEB_SOCKET_RESPONSE,
                            KnownTypes.WEB_SOCKET_RUNTIME,
                            KnownTypes.LAMBDA_CONTEXT,
                            KnownTypes.AWS_EVENT))
            .collect(Collectors.toMap(ClassName::simpleName, ClassName::canonicalName));

    private final boolean isQualified;

    TypeSpelling() {
        this(false);
    }

    private TypeSpelling(boolean isQualified) {
        this.isQualified = isQualified;
    }

    /** Returns a visitor that spells every type with its package. */
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
        String name = type.getSimpleName().toString();
        String familiar = FAMILIAR.get(name);
        return Surroundings.of(type).getKind() == ElementKind.PACKAGE
                && familiar != null
                && !familiar.equals(packageName + "." + name);
    }
}
