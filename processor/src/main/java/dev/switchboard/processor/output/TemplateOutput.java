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

/** Puts the deployment templates beside the classes. */
public final class TemplateOutput {
    /** The option that says where the deployed jar lies, seen from where the template will lie. */
    public static final String CODE_URI = "switchboard.codeUri";

    private final Filer filer;
    private final Map<String, String> options;

    public TemplateOutput(ProcessingEnvironment environment) {
        this.filer = environment.getFiler();
        this.options = environment.getOptions();
    }

    /** Writes the template of a valid API, unless CloudFormation would not take it. */
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
     * Returns the path at which Maven would leave a jar of the API's name: three folders above {@code
     * target/classes/META-INF/switchboard}.
     */
    private String codeUri(ApiModel api) {
        String given = options.get(CODE_URI);
        return given == null || given.isBlank() ? "../../../" + api.name() + ".jar" : given;
    }

    private void write(Template template, ApiModel api, Report report) {
        String path = "META-INF/switchboard/" + api.name() + ".template.yaml";
        // One originating element, the class with @WebSocketApi: it names those that it gathers, so that a build tool
        // which
        // compiles what has changed and what names it compiles it with any of them.
        try (Writer file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, api.owner())
                .openWriter()) {
            file.write(template.text());
        } catch (IOException e) {
            report.add(Finding.of(Problem.UNWRITABLE_FILE, Place.of(api.owner()), path, e));
        }
    }
}
