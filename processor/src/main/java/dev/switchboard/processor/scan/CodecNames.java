package dev.switchboard.processor.scan;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.TypeElement;

/** Derives the names of codec classes. The runtime derives the same names, because it finds codecs by name. */
final class CodecNames {
    private CodecNames() {}

    /**
     * Returns the name of the codec in the type's own package: {@code OrderJson}, or {@code Order_LineJson} for a
     * nested type.
     */
    static ClassName beside(TypeElement type) {
        ClassName name = ClassName.get(type);
        return ClassName.get(name.packageName(), flat(name) + "Json");
    }

    /**
     * Returns the name of the codec of a type that was compiled elsewhere without one:
     * {@code ChatRoutes_com_acme_MoneyJson}. The name begins with the class that uses the type, because two classes
     * that use the type and are compiled separately must not write the same codec. The name contains the type's
     * package, because two libraries may each have a {@code Money}, which users cannot rename. An underscore in the
     * type's qualified name becomes {@code _1}, as in JNI, so that no two types share a name.
     */
    static ClassName beside(TypeElement user, TypeElement type) {
        ClassName name = ClassName.get(user);
        String qualified = type.getQualifiedName().toString().replace("_", "_1").replace("$", "_2");
        return ClassName.get(name.packageName(), flat(name) + "_" + qualified.replace('.', '_') + "Json");
    }

    /**
     * Joins the names of a class and its enclosing classes. The result has no {@code $}, because people type it into
     * deployment templates.
     */
    static String flat(ClassName name) {
        return String.join("_", name.simpleNames()).replace('$', '_');
    }
}
