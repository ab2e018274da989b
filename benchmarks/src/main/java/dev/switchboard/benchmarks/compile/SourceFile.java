package dev.switchboard.benchmarks.compile;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** The source of a top-level class, in memory. */
public final class SourceFile extends SimpleJavaFileObject {
    private final String text;

    /** Creates the source of a class with the given binary name. */
    public SourceFile(String className, String text) {
        super(URI.create("memory:///" + className.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
