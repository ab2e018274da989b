package dev.switchboard.processor.output;

import dev.switchboard.processor.element.Surroundings;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Leaves those imports of {@code java.lang} in a source that it needs. Mostly that is none; but a class of the user's that
 * is called {@code Override} hides the JDK's from all of its package, and so from what is generated into that.
 */
final class JavaLangImports {
    private static final String IMPORT = "import java.lang.";

    private final Elements elements;
    private final Map<String, Boolean> hidden = new HashMap<>();

    JavaLangImports(Elements elements) {
        this.elements = elements;
    }

    /**
     * The source without the imports that every Java file has anyway.
     *
     * @param source a source that imports all classes it names
     * @param packageName the package that it is for
     * @param owner a class of the module that it is for
     */
    String prune(String source, String packageName, TypeElement owner) {
        StringBuilder pruned = new StringBuilder(source.length());
        source.lines()
                .filter(line -> !line.startsWith(IMPORT) || isHidden(importedBy(line), packageName, owner))
                .forEach(line -> pruned.append(line).append('\n'));
        return pruned.toString();
    }

    private static String importedBy(String line) {
        return line.substring(IMPORT.length(), line.length() - 1);
    }

    /** Looked up once a compile for each name and package: most files mention the same few. */
    private boolean isHidden(String name, String packageName, TypeElement owner) {
        String qualified = packageName.isEmpty() ? name : packageName + "." + name;
        return hidden.computeIfAbsent(
                qualified, unknown -> Surroundings.classBeside(owner, qualified, elements) != null);
    }
}
