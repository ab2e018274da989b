package dev.switchboard.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.regex.Pattern;

/** How long code will be as a line, its types imported: JavaPoet itself breaks no lines but where it is told to. */
final class LineLength {
    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

    private LineLength() {}

    static int of(CodeBlock code) {
        return PACKAGES.matcher(code.toString()).replaceAll("").length();
    }
}
