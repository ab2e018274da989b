package dev.switchboard.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.model.CodecModel;
import dev.switchboard.processor.model.JsonScan;
import dev.switchboard.processor.scan.CompiledTypes;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/**
 * Checks the types of payloads, replies and messages, and the codecs that are to be written for them. A validator
 * checks each codec only once, so create one for each report.
 */
public final class JsonValidator {
    private final List<CodecRule> rules =
            List.of(new JsonTypeRule(), new ForeignAnnotationRule(), new JsonDefaultRule(), new DiscriminatorRule());
    private final Set<CodecModel.Key> judged = new HashSet<>();
    private final CompiledTypes compiled;

    public JsonValidator(CompiledTypes compiled) {
        this.compiled = compiled;
    }

    /**
     * Checks one type with all types inside it.
     *
     * @param what the use of the type, as users spell it: {@code The reply of ChatRoutes.rooms()}
     * @param place the place where the source names the type; findings about its components are reported at the
     *     components
     */
    public void validate(JsonScan scan, String what, Place place, Report report) {
        Report ofType = new Report();
        JsonTypeRule.check(scan.type(), what, place, ofType);
        report.addAll(compiled.anchored(ofType.findings(), unknown -> place));
        validateParts(scan, place, report);
    }

    /**
     * Checks the types inside one type.
     *
     * @param place where to report findings about types compiled elsewhere, unless a nearer place names them
     */
    void validateParts(JsonScan scan, Place place, Report report) {
        UsePlaces places = new UsePlaces(scan, place, compiled);
        for (CodecModel codec : scan.codecs()) {
            if (judged.add(codec.frame().key())) {
                Report ofCodec = new Report();
                rules.forEach(rule -> rule.check(codec, ofCodec));
                report.addAll(compiled.anchored(ofCodec.findings(), unknown -> places.of(codec)));
            }
        }
    }

    /** Checks the names of all the codecs that a round is to write. */
    public static void validateNames(Collection<CodecModel> codecs, Report report) {
        Map<ClassName, List<CodecModel>> byName = codecs.stream()
                .collect(
                        Collectors.groupingBy(codec -> codec.frame().codec(), LinkedHashMap::new, Collectors.toList()));
        for (CodecModel codec : codecs) {
            if (codec.frame().isNameTaken()) {
                report.add(taken(codec, Spelling.ofClass(codec.frame().element()), "another class"));
            }
            byName.getOrDefault(codec.frame().codec(), List.of()).stream()
                    .filter(other -> !other.frame().key().equals(codec.frame().key()))
                    .forEach(other -> report.add(taken(codec, other)));
        }
    }

    private static Finding taken(CodecModel codec, CodecModel other) {
        TypeElement type = codec.frame().element();
        TypeElement otherType = other.frame().element();
        return taken(codec, Spelling.ofClass(type, otherType), "the codec of " + Spelling.ofClass(otherType, type));
    }

    private static Finding taken(CodecModel codec, String type, String byWhat) {
        return Finding.of(
                Problem.CODEC_NAME_TAKEN,
                codec.frame().place(),
                type,
                codec.frame().codec().simpleName(),
                byWhat);
    }
}
