package dev.switchboard.processor;

import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.CodecModel;
import dev.switchboard.processor.scan.CompiledTypes;
import dev.switchboard.processor.scan.JsonScanner;
import dev.switchboard.processor.scan.UnresolvedTypes;
import dev.switchboard.processor.validate.JsonValidator;
import dev.switchboard.processor.validate.RuntimePresence;
import java.util.Collection;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** Keeps the codecs that the steps share, so that each codec is written once, whichever step needs it. */
final class CodecOutput {
    private final ProcessingEnvironment environment;
    private final SourceOutput output;
    private final CompiledTypes compiled = new CompiledTypes();

    CodecOutput(ProcessingEnvironment environment) {
        this.environment = environment;
        this.output = new SourceOutput(environment);
    }

    /** Takes notice of what a round compiles. */
    void begin(RoundEnvironment round) {
        compiled.add(round.getRootElements());
    }

    /** Returns the types that this compilation has the source of. */
    CompiledTypes compiled() {
        return compiled;
    }

    /** Returns a search for types that cannot be found. */
    UnresolvedTypes unresolved() {
        return new UnresolvedTypes(environment.getElementUtils(), environment.getTypeUtils());
    }

    /** A scanner for one step of one round. */
    JsonScanner scanner() {
        return new JsonScanner(environment.getElementUtils(), environment.getTypeUtils(), compiled);
    }

    /** Whether there is nothing that codecs could be written against; says so once. */
    boolean isRuntimeMissing(Collection<TypeElement> types, Report report) {
        return new RuntimePresence(environment.getElementUtils()).isMissing(types, report);
    }

    /** Writes codecs that are valid by themselves. */
    void write(Collection<CodecModel> codecs, Report report) {
        Report ofNames = new Report();
        JsonValidator.validateNames(codecs, ofNames);
        report.addAll(ofNames.findings());
        if (ofNames.isClean()) {
            codecs.stream()
                    .filter(codec -> compiled.addWritten(
                            codec.frame().codec(), codec.frame().type()))
                    .forEach(codec -> output.writeCodec(codec, report));
        }
    }
}
