package dev.switchboard.processor.output;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.Template;
import dev.switchboard.processor.validate.TemplateLimits;
import dev.switchboard.processor.write.template.TemplateWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.StandardLocation;

/** Writes the deployment templates next to the compiled classes. */
public final class TemplateOutput {
    /** Compiler option for the path of the deployed jar, relative to the template. */
    public static final String CODE_URI = "switchboard.codeUri";

    private final Filer filer;
    private final Map<String, String> options;

    public TemplateOutput(ProcessingEnvironment environment) {
        this.filer = environment.getFiler();
        this.options = environment.getOptions();
    }

    /** Writes the template of a valid API, unless the template exceeds CloudFormation's limits. */
    public void write(ApiModel api, Report report) {
        Template template = TemplateWriter.write(api, codeUri(api));
        Report ofTemplate = new Report();
        TemplateLimits.check(template, api, ofTemplate);
        report.addAll(ofTemplate.findings());
        if (ofTemplate.isClean()) {
            write(template, api, report);
        }
    }

    /**
     * Returns the path of the jar. The default is the place where Maven puts a jar with the API's name, three folders
     * above {@code target/classes/META-INF/switchboard}.
     */
    private String codeUri(ApiModel api) {
        String given = options.get(CODE_URI);
        return given == null || given.isBlank() ? "../../../" + api.name() + ".jar" : given;
    }

    private void write(Template template, ApiModel api, Report report) {
        String path = "META-INF/switchboard/" + api.name() + ".template.yaml";
        // The class with @WebSocketApi is the only originating element. That class names the classes whose routes it
        // combines. An incremental build recompiles a changed class together with the classes that name it, so a change
        // to a combined class also recompiles the class with @WebSocketApi and rewrites the template.
        try (Writer file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, api.owner())
                .openWriter()) {
            file.write(template.text());
        } catch (IOException e) {
            report.add(Finding.of(Problem.UNWRITABLE_FILE, Place.of(api.owner()), path, e));
        }
    }
}
