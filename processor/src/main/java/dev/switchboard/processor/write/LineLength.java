package dev.switchboard.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.regex.Pattern;

/**
 * Measures the length that code will have in the generated source file, where types appear without their package names
 * because they are imported. JavaPoet breaks lines only where the writers allow it, so the writers need the length.
 */
final class LineLength {
    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

    private LineLength() {}

    static int of(CodeBlock code) {
        return PACKAGES.matcher(code.toString()).replaceAll("").length();
    }
}
