package dev.switchboard.processor.scan;

import com.palantir.javapoet.ClassName;
import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.element.Surroundings;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * Which types are compiled from source in this compilation, and which codecs it has written so far. Kept across rounds,
 * as names, because elements do not outlive a round.
 */
public final class CompiledTypes {
    private final Set<String> outermost = new HashSet<>();
    private final Map<ClassName, ClassName> written = new HashMap<>();

    /** Takes in the root elements of a round. */
    public void add(Collection<? extends Element> roots) {
        for (Element root : roots) {
            outermost.add(root.toString());
        }
    }

    /** Notes that the codec of a type has been written; false if it had been before. */
    public boolean addWritten(ClassName codec, ClassName type) {
        return written.putIfAbsent(codec, type) == null;
    }

    boolean isWritten(ClassName codec) {
        return written.containsKey(codec);
    }

    boolean isWritten(ClassName codec, TypeElement type) {
        return ClassName.get(type).equals(written.get(codec));
    }

    /** Returns whether a type, or an element in a type, is compiled from source rather than read from a class file. */
    public boolean contains(Element element) {
        Element at = element;
        while (!(Surroundings.of(at) instanceof PackageElement)) {
            at = Surroundings.of(at);
        }
        return at instanceof TypeElement root
                && outermost.contains(root.getQualifiedName().toString());
    }

    /**
     * Returns findings that all have a position. Those about elements compiled elsewhere, for which javac has no position,
     * move to where the source names the element.
     *
     * @param anchor where the source names such an element
     */
    public List<Finding> anchored(Collection<Finding> findings, Function<Element, Place> anchor) {
        return findings.stream()
                .map(finding -> contains(finding.place().element())
                        ? finding
                        : finding.at(anchor.apply(finding.place().element())))
                .toList();
    }
}
