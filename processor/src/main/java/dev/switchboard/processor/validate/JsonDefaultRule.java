package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.CodecModel;
import dev.switchboard.processor.model.ComponentModel;
import dev.switchboard.processor.model.DefaultLiteral;
import dev.switchboard.processor.model.DefaultText;

/** A component's default stands where a value may be missed, and converts. */
final class JsonDefaultRule implements CodecRule {
    @Override
    public void check(CodecModel codec, Report report) {
        if (codec instanceof CodecModel.OfRecord ofRecord) {
            ofRecord.components()
                    .forEach(component -> component.defaultText().ifPresent(text -> check(component, text, report)));
        }
    }

    private static void check(ComponentModel component, DefaultText text, Report report) {
        if (!DefaultLiteral.isPossible(component.type())) {
            report.add(misplaced(
                    component,
                    text,
                    "only text, numbers, booleans, enums, UUID and Instant have defaults",
                    "Make the component Optional or @Nullable instead, or remove the default."));
        } else if (component.isNullable()) {
            report.add(misplaced(
                    component, text, "@Nullable already says what an absent value is", "Remove one of the two."));
        } else if (DefaultLiteral.of(component.type(), text.text()).isEmpty()) {
            report.add(Finding.of(
                    Problem.INVALID_DEFAULT_VALUE,
                    text.place(),
                    text.text(),
                    component.spelling(),
                    component.typeSpelling(),
                    "a client would send " + component.type().expectation()));
        }
    }

    private static Finding misplaced(ComponentModel component, DefaultText text, String reason, String wayOut) {
        return Finding.of(
                Problem.MISPLACED_ANNOTATION,
                text.place(),
                "@DefaultValue(\"" + text.text() + "\")",
                component.spelling(),
                reason,
                wayOut);
    }
}
