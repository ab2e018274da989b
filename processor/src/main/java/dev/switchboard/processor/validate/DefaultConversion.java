package dev.switchboard.processor.validate;

import dev.switchboard.processor.model.TextType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Converts default values as the runtime does, so that an unusable default fails the compilation. */
public final class DefaultConversion {
    private DefaultConversion() {}

    /** Returns why the text cannot be converted to the type; empty if it can. */
    public static Optional<String> failure(TextType type, String text) {
        TypeElement enumeration = type.enumeration();
        if (enumeration != null) {
            return failure(constantsOf(enumeration), text);
        }
        try {
            return converts(type, text) ? Optional.empty() : Optional.of(expected(type));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.of(expected(type));
        }
    }

    private static Optional<String> failure(List<String> constants, String text) {
        return constants.contains(text)
                ? Optional.empty()
                : Optional.of("it is not one of " + String.join(", ", constants));
    }

    private static boolean converts(TextType type, String text) {
        return switch (type.kind()) {
            case STRING, ENUM -> true;
            case INT -> isWhole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> isWhole(text, Long.MIN_VALUE, Long.MAX_VALUE);
            case SHORT -> isWhole(text, Short.MIN_VALUE, Short.MAX_VALUE);
            case BYTE -> isWhole(text, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case FLOAT -> Float.isFinite(Float.parseFloat(text));
            case DOUBLE -> Double.isFinite(Double.parseDouble(text));
            case BOOLEAN -> text.equals("true") || text.equals("false");
            case CHAR -> text.length() == 1;
            case UUID -> UUID.fromString(text).toString().equalsIgnoreCase(text);
            case INSTANT -> !Instant.parse(text).equals(Instant.MAX);
        };
    }

    private static boolean isWhole(String text, long least, long most) {
        long number = Long.parseLong(text);
        return least <= number && number <= most;
    }

    private static String expected(TextType type) {
        return switch (type.kind()) {
            case STRING, ENUM -> "it is not text";
            case BYTE -> "it is not a whole number from -128 to 127";
            case SHORT -> "it is not a whole number from -32768 to 32767";
            case INT -> "it is not a whole number from -2147483648 to 2147483647";
            case LONG -> "it is not a whole number of 64 bits";
            case FLOAT, DOUBLE -> "it is not a finite number";
            case BOOLEAN -> "it is neither true nor false";
            case CHAR -> "it is not a single character";
            case UUID -> "it is not a UUID";
            case INSTANT -> "it is not an instant such as 2026-01-31T12:00:00Z";
        };
    }

    private static List<String> constantsOf(TypeElement enumeration) {
        return enumeration.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(constant -> constant.getSimpleName().toString())
                .toList();
    }
}
