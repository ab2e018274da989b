package dev.switchboard.processor;

import com.google.auto.service.AutoService;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.ReportPrinter;
import dev.switchboard.processor.output.TemplateOutput;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Generates the handlers, JSON codecs and deployment templates of route classes while javac compiles them. An exception
 * from one of the steps is a bug in Switchboard, and is reported as such, so that the compiler does not crash.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes({
    "dev.switchboard.annotation.*",
    // Generated classes have this annotation. If no processor claimed the annotation, javac's lint would warn.
    "javax.annotation.processing.Generated"
})
@SupportedOptions({SwitchboardProcessor.DEBUG, TemplateOutput.CODE_URI})
public final class SwitchboardProcessor extends AbstractProcessor {
    static final String DEBUG = "switchboard.debug";

    private final Function<ProcessingEnvironment, List<Step>> table;
    private @Nullable Rounds rounds;
    private boolean isStopped;

    /** Creates the processor; javac calls this constructor. */
    public SwitchboardProcessor() {
        this(SwitchboardProcessor::steps);
    }

    SwitchboardProcessor(Function<ProcessingEnvironment, List<Step>> table) {
        this.table = table;
    }

    private static List<Step> steps(ProcessingEnvironment environment) {
        CompileSession session = new CompileSession(environment);
        return List.of(new RouteStep(session), new MessageStep(session), new StrayAnnotationStep());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // Unclaimed annotations would fail builds with -Xlint:all -Werror.
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!annotations.isEmpty() || rounds != null) {
            process(round, annotations);
        }
        return true;
    }

    private void process(RoundEnvironment round, Set<? extends TypeElement> annotations) {
        if (processingEnv.getSourceVersion().compareTo(SourceVersion.RELEASE_17) < 0) {
            stop(
                    Problem.UNSUPPORTED_RELEASE,
                    processingEnv.getSourceVersion().name().replace("RELEASE_", ""));
            return;
        }
        try {
            rounds().process(annotations, round);
        } catch (NoClassDefFoundError e) {
            if (!String.valueOf(e.getMessage()).startsWith("dev/switchboard/annotation/")) {
                throw e;
            }
            stop(Problem.MISSING_ANNOTATIONS);
        } catch (RuntimeException | StackOverflowError e) {
            reportInternal(e);
        }
    }

    /** Reports why the processor cannot work at all: once, not in every round. */
    private void stop(Problem problem, Object... names) {
        if (!isStopped) {
            new ReportPrinter(processingEnv.getMessager()).print(problem, names);
        }
        isStopped = true;
    }

    private Rounds rounds() {
        if (rounds == null) {
            rounds = new Rounds(processingEnv, table.apply(processingEnv));
        }
        return rounds;
    }

    private void reportInternal(Throwable error) {
        String at = rounds == null ? "startup" : rounds.current();
        ReportPrinter printer = new ReportPrinter(processingEnv.getMessager());
        printer.print(Problem.INTERNAL, at, error);
        if (Boolean.parseBoolean(processingEnv.getOptions().get(DEBUG))) {
            printer.printStackTrace(error);
        }
    }
}
