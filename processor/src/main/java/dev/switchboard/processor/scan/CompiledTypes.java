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
 * Records the types that this compilation compiles from source, and the codecs that it has written. Keeps names,
 * because elements are valid only in their own round.
 */
public final class CompiledTypes {
    private final Set<String> outermost = new HashSet<>();
    private final Map<ClassName, ClassName> written = new HashMap<>();

    /** Adds the root elements of a round. */
    public void add(Collection<? extends Element> roots) {
        for (Element root : roots) {
            outermost.add(root.toString());
        }
    }

    /** Adds a codec that is about to be written. Returns false if the codec was added before. */
    public boolean addWritten(ClassName codec, ClassName type) {
        return written.putIfAbsent(codec, type) == null;
    }

    boolean isWritten(ClassName codec) {
        return written.containsKey(codec);
    }

    boolean isWritten(ClassName codec, TypeElement type) {
        return ClassName.get(type).equals(written.get(codec));
    }

    /** Returns whether an element comes from source that is being compiled, not from a class file. */
    public boolean contains(Element element) {
        Element at = element;
        while (!(Surroundings.of(at) instanceof PackageElement)) {
            at = Surroundings.of(at);
        }
        return at instanceof TypeElement root
                && outermost.contains(root.getQualifiedName().toString());
    }

    /**
     * Returns the findings, all at places with a position. javac has no position for elements that were compiled
     * elsewhere, so findings about them move to the place where the source names the element.
     *
     * @param anchor returns the place where the source names an element
     */
    public List<Finding> anchored(Collection<Finding> findings, Function<Element, Place> anchor) {
        return findings.stream()
                .map(finding -> contains(finding.place().element())
                        ? finding
                        : finding.at(anchor.apply(finding.place().element())))
                .toList();
    }
}
