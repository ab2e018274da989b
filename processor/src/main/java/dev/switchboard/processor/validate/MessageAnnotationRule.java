package dev.switchboard.processor.validate;

import dev.switchboard.annotation.WebSocketMessage;
import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.diagnostic.WayOut;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.model.JsonScan;
import dev.switchboard.processor.model.JsonType;
import dev.switchboard.processor.scan.Mirrors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Requires that {@code @WebSocketMessage} is on a type that can be sent. */
public final class MessageAnnotationRule {
    private static final String MESSAGE = WebSocketMessage.class.getCanonicalName();

    private MessageAnnotationRule() {}

    /** Checks a type that has the annotation. */
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
                    "an enum is sent only as part of a record",
                    WayOut.REMOVE_FROM_ENUM));
        } else if (scan.type() instanceof JsonType.Custom) {
            report.add(idle(
                    type,
                    Place.of(type, mirror),
                    "@WebSocketMessage",
                    "@UseCodec replaces the generated codec, and MessageSender finds generated codecs only",
                    WayOut.REMOVE_USE_CODEC));
        } else if (type.getKind() == ElementKind.INTERFACE && !value.isEmpty()) {
            report.add(idle(
                    type,
                    Mirrors.place(type, mirror, "value"),
                    "@WebSocketMessage(\"" + value + "\")",
                    "only its records are sent, and each has a \"type\" of its own",
                    WayOut.MOVE_TYPE_TO_RECORD));
        }
    }

    private static Finding idle(TypeElement type, Place place, String annotation, String reason, WayOut wayOut) {
        return Finding.of(Problem.MISPLACED_ANNOTATION, place, annotation, Spelling.ofClass(type), reason, wayOut);
    }
}
