package dev.switchboard.processor.output;

import dev.switchboard.processor.element.Surroundings;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Removes needless imports of {@code java.lang} from generated source. Such an import is needed only if the user's
 * package has a class of the same name: a class called {@code Override} hides the JDK's from generated code in that
 * package.
 */
final class JavaLangImports {
    private static final String IMPORT = "import java.lang.";

    private final Elements elements;
    private final Map<String, Boolean> hidden = new HashMap<>();

    JavaLangImports(Elements elements) {
        this.elements = elements;
    }

    /**
     * Returns the source without needless imports.
     *
     * @param source the source, which imports all classes that it names
     * @param packageName the package of the generated class
     * @param owner a class in the same module
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

    /**
     * Returns whether the package has a class of the given name. Looks the class up once per compilation, because most
     * files mention the same few names.
     */
    private boolean isHidden(String name, String packageName, TypeElement owner) {
        String qualified = packageName.isEmpty() ? name : packageName + "." + name;
        return hidden.computeIfAbsent(
                qualified, unknown -> Surroundings.classBeside(owner, qualified, elements) != null);
    }
}
