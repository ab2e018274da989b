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
     * Returns the name of the codec of a type that was compiled elsewhere without one: {@code
     * ChatRoutes_com_acme_MoneyJson}. The name begins with the class that uses the type, because two such classes that are
     * compiled apart must not write the same codec. It has the type's package, because users cannot rename the {@code Money}
     * of two libraries. An underscore in the type's own name becomes {@code _1}, as in JNI, so that no two types share a
     * name.
     */
    static ClassName beside(TypeElement user, TypeElement type) {
        ClassName name = ClassName.get(user);
        String qualified = type.getQualifiedName().toString().replace("_", "_1").replace("$", "_2");
        return ClassName.get(name.packageName(), flat(name) + "_" + qualified.replace('.', '_') + "Json");
    }

    /** A class's name and those around it as one, without {@code $}: people type it into templates. */
    static String flat(ClassName name) {
        return String.join("_", name.simpleNames()).replace('$', '_');
    }
}
