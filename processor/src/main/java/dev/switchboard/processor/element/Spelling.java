package dev.switchboard.processor.element;

import java.util.List;
import java.util.StringJoiner;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Spells elements and types as users do: with simple names, and with the names of the enclosing classes. */
public final class Spelling {
    private Spelling() {}

    /** Spells a type with its type arguments: {@code List<ChatMessage>}. */
    public static String of(TypeMirror type) {
        return new TypeSpelling().visit(type);
    }

    /** Spells a class with its enclosing classes: {@code Chat.Routes}. */
    public static String ofClass(Element type) {
        Element around = Surroundings.of(type);
        boolean isNested = around.getKind().isClass() || around.getKind().isInterface();
        return isNested
                ? ofClass(around) + "." + type.getSimpleName()
                : type.getSimpleName().toString();
    }

    /** Spells a class for a message that also names another class. Adds the package if both would be spelled alike. */
    public static String ofClass(TypeElement type, TypeElement beside) {
        boolean isAmbiguous = !type.equals(beside) && ofClass(type).equals(ofClass(beside));
        return isAmbiguous ? type.getQualifiedName().toString() : ofClass(type);
    }

    /** Spells a type for a message that also names another type. Adds the packages if both would be spelled alike. */
    public static String of(TypeMirror type, TypeMirror beside) {
        String qualified = TypeSpelling.qualified().visit(type);
        boolean isAmbiguous = of(type).equals(of(beside))
                && !qualified.equals(TypeSpelling.qualified().visit(beside));
        return isAmbiguous ? qualified : of(type);
    }

    /** Spells a method or constructor: {@code ChatRoutes.send(Connection, ChatMessage)}. */
    public static String ofMethod(ExecutableElement method) {
        return nameOf(method, ofClass(Surroundings.of(method))) + parameters(method, new TypeSpelling());
    }

    /**
     * Spells a method or constructor for a message that also names another one. Adds the packages if both would be
     * spelled alike.
     */
    public static String ofMethod(ExecutableElement method, ExecutableElement beside) {
        boolean isAmbiguous = !method.equals(beside) && ofMethod(method).equals(ofMethod(beside));
        return isAmbiguous
                ? nameOf(method, Surroundings.of(method).toString()) + parameters(method, TypeSpelling.qualified())
                : ofMethod(method);
    }

    private static String parameters(ExecutableElement method, TypeSpelling spelling) {
        StringJoiner types = new StringJoiner(", ", "(", ")");
        method.getParameters().forEach(parameter -> types.add(spelling.visit(parameter.asType())));
        return types.toString();
    }

    /** Spells a method or constructor for a message about one of its parameters: {@code ChatRoutes.send(…, origin)}. */
    public static String ofParameter(ExecutableElement method, VariableElement parameter) {
        StringJoiner names = new StringJoiner(", ", nameOf(method, ofClass(Surroundings.of(method))) + "(", ")");
        List<? extends VariableElement> parameters = method.getParameters();
        int index = parameters.indexOf(parameter);
        if (index > 0) {
            names.add("…");
        }
        names.add(parameter.getSimpleName());
        if (index < parameters.size() - 1) {
            names.add("…");
        }
        return names.toString();
    }

    private static String nameOf(ExecutableElement method, String type) {
        return method.getKind() == ElementKind.CONSTRUCTOR ? type : type + "." + method.getSimpleName();
    }
}
