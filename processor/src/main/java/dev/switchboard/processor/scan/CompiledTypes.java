package dev.switchboard.processor.scan;

import com.palantir.javapoet.ClassName;
import dev.switchboard.processor.diagnostic.Surroundings;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * Which types are compiled from source in this compilation, and which codecs it has written so far. Kept across rounds,
 * as names, because elements do not outlive a round.
 */
public final class CompiledTypes {
    private final Set<String> outermost = new HashSet<>();
    private final Set<ClassName> written = new HashSet<>();

    /** Takes in the root elements of a round. */
    public void add(Collection<? extends Element> roots) {
        for (Element root : roots) {
            outermost.add(root.toString());
        }
    }

    /** Notes that a codec has been written; false if it had been before. */
    public boolean addWritten(ClassName codec) {
        return written.add(codec);
    }

    boolean isWritten(ClassName codec) {
        return written.contains(codec);
    }

    /** Whether the type is compiled from source, rather than read from a class file. */
    boolean contains(TypeElement type) {
        Element at = type;
        while (!(Surroundings.of(at) instanceof PackageElement)) {
            at = Surroundings.of(at);
        }
        return at instanceof TypeElement root
                && outermost.contains(root.getQualifiedName().toString());
    }
}
