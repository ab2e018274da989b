package dev.switchboard.processor.validate;

import dev.switchboard.annotation.WebSocketMessage;
import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.diagnostic.Spelling;
import dev.switchboard.processor.model.JsonScan;
import dev.switchboard.processor.model.JsonType;
import dev.switchboard.processor.scan.Mirrors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Requires {@code @WebSocketMessage} to stand on a type that can be sent. */
public final class MessageAnnotationRule {
    private static final String MESSAGE = WebSocketMessage.class.getCanonicalName();

    private MessageAnnotationRule() {}

    /** Judges a type that has the annotation. */
    public static void check(TypeElement type, JsonScan scan, Report report) {
        Mirrors.find(type, MESSAGE).ifPresent(mirror -> check(type, mirror, scan, report));
    }

    private static void check(TypeElement type, AnnotationMirror mirror, JsonScan scan, Report report) {
        String value = Mirrors.text(mirror, "value");
        if (type.getKind() == ElementKind.ENUM) {
            report.add(idle(
                    type,
                    Place.of(type, mirror),
                    "@WebSocketMessage",
                    "an enum is sent within a record, and not by itself",
                    "Remove it; a component of the record needs no annotation."));
        } else if (scan.type() instanceof JsonType.Custom) {
            report.add(idle(
                    type,
                    Place.of(type, mirror),
                    "@WebSocketMessage",
                    "no codec is generated where @UseCodec names one, and MessageSender finds generated ones only",
                    "Remove @UseCodec, or send the value within a record."));
        } else if (type.getKind() == ElementKind.INTERFACE && !value.isEmpty()) {
            report.add(idle(
                    type,
                    Mirrors.place(type, mirror, "value"),
                    "@WebSocketMessage(\"" + value + "\")",
                    "what is sent is one of its records, and each has a \"type\" of its own",
                    "Write the value on the record that is to have it, and @WebSocketMessage without one here."));
        }
    }

    private static Finding idle(TypeElement type, Place place, String annotation, String reason, String wayOut) {
        return Finding.of(Problem.MISPLACED_ANNOTATION, place, annotation, Spelling.ofClass(type), reason, wayOut);
    }
}
