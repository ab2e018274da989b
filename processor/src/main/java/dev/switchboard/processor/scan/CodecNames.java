package dev.switchboard.processor.scan;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.TypeElement;

/** The names of codec classes, which the runtime knows as well: it finds a codec by its name. */
final class CodecNames {
    private CodecNames() {}

    /** The codec beside its type: {@code OrderJson}, of a nested one {@code Order_LineJson}. */
    static ClassName beside(TypeElement type) {
        ClassName name = ClassName.get(type);
        return ClassName.get(name.packageName(), flat(name) + "Json");
    }

    /**
     * The codec of a type that was compiled elsewhere without one: {@code ChatRoutes_MoneyJson}. Named after its user as
     * well, because two users that are compiled apart must not write the same class.
     */
    static ClassName beside(TypeElement owner, TypeElement type) {
        ClassName name = ClassName.get(owner);
        return ClassName.get(name.packageName(), flat(name) + "_" + flat(ClassName.get(type)) + "Json");
    }

    /** A class's name and those around it as one, without {@code $}: people type it into templates. */
    static String flat(ClassName name) {
        return String.join("_", name.simpleNames()).replace('$', '_');
    }
}
