package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.diagnostic.WayOut;
import dev.switchboard.processor.model.CodecModel;
import dev.switchboard.processor.model.ComponentModel;
import dev.switchboard.processor.model.DefaultLiteral;
import dev.switchboard.processor.model.DefaultText;
import dev.switchboard.processor.model.JsonType;
import dev.switchboard.processor.model.ScalarKind;
import dev.switchboard.processor.model.TextKind;
import dev.switchboard.processor.model.TextType;

/** Requires that the value of a component with a default can be absent, and that the default can be converted. */
final class JsonDefaultRule implements CodecRule {
    @Override
    public void check(CodecModel codec, Report report) {
        if (codec instanceof CodecModel.OfRecord ofRecord) {
            ofRecord.components()
                    .forEach(component -> component.defaultText().ifPresent(text -> check(component, text, report)));
        }
    }

    private static void check(ComponentModel component, DefaultText text, Report report) {
        if (component.isOptional()) {
            report.add(misplaced(
                    component,
                    text,
                    component.typeSpelling() + " already defines what an absent value becomes",
                    WayOut.USE_PLAIN_TYPE));
        } else if (!DefaultLiteral.isPossible(component.type())) {
            report.add(misplaced(
                    component,
                    text,
                    "only text, numbers, booleans, enums, UUID and Instant can have defaults",
                    WayOut.USE_ABSENCE));
        } else if (component.isNullable()) {
            report.add(misplaced(
                    component, text, "@Nullable already defines what an absent value becomes", WayOut.REMOVE_ONE));
        } else if (DefaultLiteral.of(component.type(), text.text()).isEmpty()) {
            report.add(Finding.of(
                    Problem.INVALID_DEFAULT_VALUE,
                    text.place(),
                    text.text(),
                    component.spelling(),
                    component.typeSpelling(),
                    failure(component.type(), text.text())));
        }
    }

    private static String failure(JsonType type, String text) {
        if (type instanceof JsonType.Enumeration enumeration) {
            return "it is not one of " + String.join(", ", enumeration.constants());
        }
        ScalarKind kind = ((JsonType.Scalar) type).kind();
        return switch (kind) {
            case BIG_INTEGER -> "it is not a whole number";
            case BIG_DECIMAL -> "it is not a number";
            default ->
                DefaultConversion.failure(TextType.of(TextKind.valueOf(kind.name())), text)
                        .orElse("it is not such a value");
        };
    }

    private static Finding misplaced(ComponentModel component, DefaultText text, String reason, WayOut wayOut) {
        return Finding.of(
                Problem.MISPLACED_ANNOTATION,
                text.place(),
                "@DefaultValue(\"" + text.text() + "\")",
                component.spelling(),
                reason,
                wayOut);
    }
}
