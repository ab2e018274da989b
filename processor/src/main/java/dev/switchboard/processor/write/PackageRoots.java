package dev.switchboard.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import dev.switchboard.processor.model.JsonType;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The first names of packages that an expression in generated code may begin with, which it does where two classes have the
 * same simple name. A variable of such a name would be taken for it: in {@code second.MessageJson.CODEC} javac prefers a
 * variable {@code second} to the package.
 */
final class PackageRoots {
    private final TreeSet<String> roots = new TreeSet<>();

    /** Those of the JDK and of Switchboard. */
    PackageRoots() {
        roots.add("java");
        roots.add("dev");
    }

    PackageRoots with(ClassName type) {
        String name = type.packageName();
        int dot = name.indexOf('.');
        if (!name.isEmpty()) {
            roots.add(dot < 0 ? name : name.substring(0, dot));
        }
        return this;
    }

    /** Adds those of the codecs and enums that stand for the types. */
    PackageRoots with(Stream<JsonType> types) {
        types.forEach(this::add);
        return this;
    }

    private void add(JsonType type) {
        if (type instanceof JsonType.Coded coded) {
            with(coded.codec());
        } else if (type instanceof JsonType.Enumeration enumeration) {
            with(enumeration.type());
        }
        type.parts().forEach(this::add);
    }

    /** Keeps them from being the names of variables. */
    void reserveIn(NameAllocator variables) {
        roots.forEach(variables::newName);
    }
}
