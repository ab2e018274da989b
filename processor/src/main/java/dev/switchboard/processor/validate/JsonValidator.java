package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.diagnostic.Spelling;
import dev.switchboard.processor.model.CodecModel;
import dev.switchboard.processor.model.JsonScan;
import java.util.Collection;
import java.util.List;

/** Judges types that travel, and the codecs that are to be written for them. */
public final class JsonValidator {
    private final List<CodecRule> rules =
            List.of(new JsonTypeRule(), new ForeignAnnotationRule(), new JsonDefaultRule(), new DiscriminatorRule());

    /**
     * Judges one type that travels, with everything it is made of.
     *
     * @param what what travels, as users say it: {@code The reply of ChatRoutes.rooms()}
     * @param place where to complain if the type itself will not do; components are complained of at themselves
     */
    public void validate(JsonScan scan, String what, Place place, Report report) {
        JsonTypeRule.check(scan.type(), what, place, report);
        scan.codecs().forEach(codec -> rules.forEach(rule -> rule.check(codec, report)));
    }

    /** Judges the names of all the codecs that a round is to write. */
    public void validateNames(Collection<CodecModel> codecs, Report report) {
        for (CodecModel codec : codecs) {
            if (codec.frame().isNameTaken()) {
                report.add(taken(codec, "a class of another kind"));
            }
            for (CodecModel other : codecs) {
                if (codec.frame().codec().equals(other.frame().codec())
                        && !codec.frame().type().equals(other.frame().type())) {
                    report.add(taken(
                            codec,
                            "the codec of " + Spelling.ofClass(other.frame().element()) + " as well"));
                }
            }
        }
    }

    private static Finding taken(CodecModel codec, String byWhat) {
        return Finding.of(
                Problem.CODEC_NAME_TAKEN,
                codec.frame().place(),
                Spelling.ofClass(codec.frame().element()),
                codec.frame().codec().simpleName(),
                byWhat);
    }
}
