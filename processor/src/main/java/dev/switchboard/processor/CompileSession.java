package dev.switchboard.processor;

import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.output.CodecOutput;
import dev.switchboard.processor.output.SourceOutput;
import dev.switchboard.processor.output.TemplateOutput;
import dev.switchboard.processor.scan.ApiScanner;
import dev.switchboard.processor.scan.CompiledTypes;
import dev.switchboard.processor.scan.InheritingClasses;
import dev.switchboard.processor.scan.JsonScanner;
import dev.switchboard.processor.scan.LombokConstructors;
import dev.switchboard.processor.scan.UnresolvedTypes;
import dev.switchboard.processor.validate.ApiValidator;
import dev.switchboard.processor.validate.RuntimePresence;
import java.util.Collection;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * State of one compilation, which the steps share: its elements and types, the classes compiled and codecs written so
 * far, and the outputs.
 */
final class CompileSession {
    private final Elements elements;
    private final Types types;
    private final CompiledTypes compiled = new CompiledTypes();
    private final SourceOutput sources;
    private final CodecOutput codecs;
    private final TemplateOutput templates;

    CompileSession(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.sources = new SourceOutput(environment);
        this.codecs = new CodecOutput(sources, compiled);
        this.templates = new TemplateOutput(environment);
    }

    /** Records the classes that a round compiles. */
    void begin(RoundEnvironment round) {
        compiled.add(round.getRootElements());
    }

    /**
     * Returns true if generated code cannot work because the runtime is missing or its JSON parser is too old. Reports
     * the reason once.
     */
    boolean isRuntimeMissing(Collection<TypeElement> classes, Report report) {
        return new RuntimePresence(elements).isMissing(classes, report);
    }

    CompiledTypes compiled() {
        return compiled;
    }

    /** Returns a scanner for one step of one round. */
    JsonScanner jsonScanner() {
        return new JsonScanner(elements, types, compiled);
    }

    /** Returns a scanner for one step of one round. */
    ApiScanner apiScanner() {
        return new ApiScanner(elements, types, jsonScanner());
    }

    ApiValidator apiValidator() {
        return new ApiValidator(elements, types, compiled);
    }

    InheritingClasses inheritingClasses() {
        return new InheritingClasses(elements, types, compiled);
    }

    UnresolvedTypes unresolvedTypes() {
        return new UnresolvedTypes(elements, types);
    }

    LombokConstructors lombokConstructors() {
        return new LombokConstructors(elements);
    }

    SourceOutput sources() {
        return sources;
    }

    CodecOutput codecs() {
        return codecs;
    }

    TemplateOutput templates() {
        return templates;
    }
}
