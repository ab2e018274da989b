package dev.switchboard.processor.model;

import com.palantir.javapoet.CodeBlock;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Converts the text of a {@code @DefaultValue} to a Java expression. */
public final class DefaultLiteral {
    private DefaultLiteral() {}

    /** Returns the expression, or empty if the text is not a valid value of the type. */
    public static Optional<CodeBlock> of(JsonType type, String text) {
        if (type instanceof JsonType.Enumeration enumeration) {
            return enumeration.constants().contains(text)
                    ? Optional.of(CodeBlock.of("$T.$L", enumeration.type(), text))
                    : Optional.empty();
        }
        if (!(type instanceof JsonType.Scalar scalar)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(literal(scalar.kind(), text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns whether a component of the type can have a default at all. */
    public static boolean isPossible(JsonType type) {
        return type instanceof JsonType.Enumeration
                || (type instanceof JsonType.Scalar scalar && scalar.kind().isPlain());
    }

    private static String character(char c) {
        if (c == '\'' || c == '\\') {
            return "'\\" + c + "'";
        }
        return c >= ' ' && c < 127 ? "'" + c + "'" : String.format(Locale.ROOT, "'\\u%04x'", (int) c);
    }

    private static @Nullable CodeBlock literal(ScalarKind kind, String text) {
        return switch (kind) {
            case STRING -> TextLiteral.of(text);
            case BOOLEAN -> text.equals("true") || text.equals("false") ? CodeBlock.of("$L", text) : null;
            case BYTE -> CodeBlock.of("$L", Byte.parseByte(text));
            case SHORT -> CodeBlock.of("$L", Short.parseShort(text));
            case INT -> CodeBlock.of("$L", Integer.parseInt(text));
            case LONG -> CodeBlock.of("$LL", Long.parseLong(text));
            case FLOAT -> Float.isFinite(Float.parseFloat(text)) ? CodeBlock.of("$Lf", Float.parseFloat(text)) : null;
            case DOUBLE ->
                Double.isFinite(Double.parseDouble(text)) ? CodeBlock.of("$L", Double.parseDouble(text)) : null;
            case CHAR -> text.length() == 1 ? CodeBlock.of("$L", character(text.charAt(0))) : null;
            case BIG_INTEGER -> CodeBlock.of("new $T($S)", BigInteger.class, new BigInteger(text));
            case BIG_DECIMAL -> CodeBlock.of("new $T($S)", BigDecimal.class, new BigDecimal(text));
            case UUID ->
                UUID.fromString(text).toString().equalsIgnoreCase(text)
                        ? CodeBlock.of("$T.fromString($S)", UUID.class, text)
                        : null;
            case INSTANT -> CodeBlock.of("$T.parse($S)", Instant.class, Instant.parse(text));
            case RAW_JSON, ANY -> null;
        };
    }
}
