package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.diagnostic.WayOut;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.model.Access;
import dev.switchboard.processor.model.CodecModel;
import dev.switchboard.processor.model.ComponentModel;
import dev.switchboard.processor.model.JsonType;

/** Requires that every component of a record and every case of a sealed interface has a JSON form. */
final class JsonTypeRule implements CodecRule {
    @Override
    public void check(CodecModel codec, Report report) {
        if (codec instanceof CodecModel.OfRecord ofRecord) {
            ofRecord.components().forEach(component -> check(component, report));
        } else if (codec instanceof CodecModel.OfSealed ofSealed) {
            ofSealed.cases()
                    .forEach(one -> check(
                            one.type(), Spelling.ofClass(codec.frame().element()), Place.of(one.element()), report));
        }
    }

    private static void check(ComponentModel component, Report report) {
        check(component.type(), component.spelling(), component.place(), report);
    }

    /**
     * Reports the parts of a type that have no JSON form.
     *
     * @param what the use of the type, as users spell it: {@code Order.lines}
     */
    static void check(JsonType type, String what, Place place, Report report) {
        if (type instanceof JsonType.Inaccessible inaccessible) {
            Access access = inaccessible.access();
            report.add(Finding.of(
                    Problem.NO_CODEC,
                    place,
                    what,
                    Spelling.ofClass(access.element()) + " is " + access.obstacle(),
                    WayOut.makeAccessible(access.remedy())));
        } else if (type instanceof JsonType.Unsupported unsupported) {
            report.add(Finding.of(Problem.NO_CODEC, place, what, unsupported.reason(), unsupported.wayOut()));
        } else if (type instanceof JsonType.Custom custom && custom.flaw().isPresent()) {
            report.add(Finding.of(
                    Problem.INVALID_CODEC,
                    custom.place(),
                    what,
                    String.join(".", custom.codec().simpleNames()),
                    custom.flaw().get(),
                    custom.spelling()));
        } else if (type instanceof JsonType.Enumeration enumeration) {
            ForeignAnnotationRule.check(enumeration.foreign(), report);
        } else if (type instanceof JsonType.Container container) {
            check(container.element(), what + container.shape().suffix(), place, report);
        } else {
            type.parts().forEach(part -> check(part, what, place, report));
        }
    }
}
