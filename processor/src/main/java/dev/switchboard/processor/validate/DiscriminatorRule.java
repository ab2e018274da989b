package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.model.CaseModel;
import dev.switchboard.processor.model.CodecModel;
import dev.switchboard.processor.model.MessageType;
import java.util.List;

/**
 * Requires that a record writes {@code "type"} only once, and that the value differs between the records of a sealed
 * interface.
 */
final class DiscriminatorRule implements CodecRule {
    @Override
    public void check(CodecModel codec, Report report) {
        if (codec instanceof CodecModel.OfRecord ofRecord) {
            checkRecord(ofRecord, report);
        } else if (codec instanceof CodecModel.OfSealed ofSealed) {
            checkSealed(ofSealed, report);
        }
    }

    private static void checkRecord(CodecModel.OfRecord codec, Report report) {
        if (codec.hasTypeComponent() && codec.messageType().isPresent()) {
            MessageType type = codec.messageType().get();
            report.add(Finding.of(
                    Problem.CLASHING_TYPE_PROPERTY,
                    type.place(),
                    Spelling.ofClass(codec.frame().element()),
                    type.text()));
        }
    }

    private static void checkSealed(CodecModel.OfSealed codec, Report report) {
        String sealed = Spelling.ofClass(codec.frame().element());
        for (CaseModel one : codec.cases()) {
            if (one.hasTypeComponent()) {
                report.add(Finding.of(
                        Problem.CLASHING_TYPE_PROPERTY,
                        one.discriminator().place(),
                        Spelling.ofClass(one.element()),
                        one.discriminator().text()));
            }
            twinsOf(one, codec.cases()).forEach(twin -> report.add(duplicate(one, twin, sealed)));
        }
    }

    private static List<CaseModel> twinsOf(CaseModel one, List<CaseModel> cases) {
        return cases.stream()
                .filter(other -> !other.element().equals(one.element())
                        && other.discriminator()
                                .text()
                                .equals(one.discriminator().text()))
                .toList();
    }

    private static Finding duplicate(CaseModel one, CaseModel twin, String sealed) {
        return Finding.of(
                Problem.DUPLICATE_DISCRIMINATOR,
                one.discriminator().place(),
                Spelling.ofClass(one.element(), twin.element()),
                Spelling.ofClass(twin.element(), one.element()),
                sealed,
                one.discriminator().text());
    }
}
