package dev.switchboard.processor.diagnostic;

import java.io.PrintWriter;
import java.io.StringWriter;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** Prints findings as compile errors, each at its place. No other class calls {@link Messager}. */
public final class ReportPrinter {
    private final Messager messager;

    public ReportPrinter(Messager messager) {
        this.messager = messager;
    }

    public void print(Report report) {
        for (Finding finding : report.findings()) {
            print(finding);
        }
    }

    /** Prints an error that has no place in the user's source. */
    public void print(Problem problem, Object... names) {
        messager.printMessage(Kind.ERROR, problem.message(names));
    }

    /** Prints the stack trace of an internal failure as a note. */
    public void printStackTrace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        messager.printMessage(Kind.NOTE, trace.toString());
    }

    private void print(Finding finding) {
        Place place = Anchor.of(finding.place());
        messager.printMessage(Kind.ERROR, finding.message(), place.element(), place.annotation(), place.value());
    }
}
