package dev.switchboard.processor.output;

import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.CodecModel;
import dev.switchboard.processor.scan.CompiledTypes;
import dev.switchboard.processor.validate.JsonValidator;
import java.util.Collection;

/** Writes the codecs of all steps, each codec once, whichever step needs it first. */
public final class CodecOutput {
    private final SourceOutput output;
    private final CompiledTypes compiled;

    /**
     * Creates an output.
     *
     * @param compiled records each codec that is written
     */
    public CodecOutput(SourceOutput output, CompiledTypes compiled) {
        this.output = output;
        this.compiled = compiled;
    }

    /** Writes codecs that are each valid, unless their names clash. */
    public void write(Collection<CodecModel> codecs, Report report) {
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
