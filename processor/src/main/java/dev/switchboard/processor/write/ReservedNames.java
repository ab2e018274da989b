package dev.switchboard.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import dev.switchboard.processor.element.KnownTypes;
import dev.switchboard.processor.model.JsonType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Names that no variable in generated code may have, because an expression may begin with them: names of classes, of
 * fields that hold codecs, and the first parts of package names, which appear if two classes have the same simple name.
 * Java would prefer the variable: in {@code Optional.empty()}, a variable called {@code Optional} would hide the class.
 */
final class ReservedNames {
    private final TreeSet<String> names = new TreeSet<>();

    /** Creates a set with the names of the JDK and Switchboard classes that generated code uses. */
    ReservedNames() {
        Stream.of(Optional.class, Instant.class, UUID.class, BigInteger.class, BigDecimal.class)
                .map(ClassName::get)
                .forEach(this::withClass);
        withClass(KnownTypes.JSON_CODECS);
    }

    ReservedNames withClass(ClassName type) {
        String root = type.packageName();
        int dot = root.indexOf('.');
        if (!root.isEmpty()) {
            names.add(dot < 0 ? root : root.substring(0, dot));
        }
        names.add(type.topLevelClassName().simpleName());
        return this;
    }

    /** Adds the names of the codecs and enums of the types. */
    ReservedNames withCodecsOf(Stream<JsonType> types) {
        types.forEach(this::add);
        return this;
    }

    /** Adds the names of fields. */
    ReservedNames withFields(Collection<String> fields) {
        names.addAll(fields);
        return this;
    }

    private void add(JsonType type) {
        if (type instanceof JsonType.Coded coded) {
            withClass(coded.codec());
        } else if (type instanceof JsonType.Enumeration enumeration) {
            withClass(enumeration.type());
        }
        type.parts().forEach(this::add);
    }

    /** Reserves the names, so that no variable gets one of them. */
    void reserveIn(NameAllocator variables) {
        names.forEach(variables::newName);
    }
}
