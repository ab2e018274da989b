package dev.switchboard.processor;

import dev.switchboard.annotation.WebSocketMessage;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.model.CodecModel;
import dev.switchboard.processor.model.JsonScan;
import dev.switchboard.processor.scan.JsonScanner;
import dev.switchboard.processor.validate.JsonValidator;
import dev.switchboard.processor.validate.MessageAnnotationRule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** Generates the JSON codecs of types with {@code @WebSocketMessage}. */
final class MessageStep implements Step {
    private final CompileSession session;

    MessageStep(CompileSession session) {
        this.session = session;
    }

    @Override
    public Set<String> annotations() {
        return Set.of(WebSocketMessage.class.getCanonicalName());
    }

    @Override
    public void begin(RoundEnvironment round) {
        session.begin(round);
    }

    @Override
    public Map<TypeElement, String> process(Collection<TypeElement> messages, Report report) {
        if (session.isRuntimeMissing(messages, report)) {
            return Map.of();
        }
        JsonScanner scanner = session.jsonScanner();
        Map<TypeElement, String> lacking = new LinkedHashMap<>();
        Map<CodecModel.Key, CodecModel> codecs = new LinkedHashMap<>();
        for (TypeElement message : messages) {
            JsonScan scan = scanner.scan(message);
            Optional<String> missing = scan.unresolved();
            missing.ifPresentOrElse(
                    name -> lacking.put(message, name),
                    () -> validCodecs(message, scan, report)
                            .forEach(codec -> codecs.putIfAbsent(codec.frame().key(), codec)));
        }
        session.codecs().write(codecs.values(), report);
        return lacking;
    }

    @Override
    public void conclude(Collection<TypeElement> messages, Report report) {
        JsonScanner scanner = session.jsonScanner();
        messages.forEach(message -> report.addAll(session.unresolvedTypes()
                .withoutConsequences(validate(message, scanner.scan(message)).findings())));
    }

    private List<CodecModel> validCodecs(TypeElement message, JsonScan scan, Report report) {
        Report ofMessage = validate(message, scan);
        report.addAll(ofMessage.findings());
        return ofMessage.isClean() ? scan.codecs() : List.of();
    }

    private Report validate(TypeElement message, JsonScan scan) {
        Report ofMessage = new Report();
        MessageAnnotationRule.check(message, scan, ofMessage);
        new JsonValidator(session.compiled()).validate(scan, Spelling.ofClass(message), Place.of(message), ofMessage);
        return ofMessage;
    }
}
