package dev.switchboard.processor.element;

import java.util.List;
import java.util.StringJoiner;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Elements and types as users say them: simple names, with those of the classes around them. */
public final class Spelling {
    private Spelling() {}

    /** A type with its type arguments: {@code List<ChatMessage>}. */
    public static String of(TypeMirror type) {
        return new TypeSpelling().visit(type);
    }

    /** A class with those around it: {@code Chat.Routes}. */
    public static String ofClass(Element type) {
        Element around = Surroundings.of(type);
        boolean isNested = around.getKind().isClass() || around.getKind().isInterface();
        return isNested
                ? ofClass(around) + "." + type.getSimpleName()
                : type.getSimpleName().toString();
    }

    /** Spells a class beside another in the same sentence: with its package where both would be spelt alike. */
    public static String ofClass(TypeElement type, TypeElement beside) {
        boolean isAmbiguous = !type.equals(beside) && ofClass(type).equals(ofClass(beside));
        return isAmbiguous ? type.getQualifiedName().toString() : ofClass(type);
    }

    /** Spells a type beside another in the same sentence: with its packages where both would be spelt alike. */
    public static String of(TypeMirror type, TypeMirror beside) {
        String qualified = TypeSpelling.qualified().visit(type);
        boolean isAmbiguous = of(type).equals(of(beside))
                && !qualified.equals(TypeSpelling.qualified().visit(beside));
        return isAmbiguous ? qualified : of(type);
    }

    /** A method or constructor: {@code ChatRoutes.send(Connection, ChatMessage)}. */
    public static String ofMethod(ExecutableElement method) {
        return nameOf(method, ofClass(Surroundings.of(method))) + parameters(method, new TypeSpelling());
    }

    /** Spells a method or constructor beside another in the same sentence: with packages where both would be spelt alike. */
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

    /** A method or constructor when one of its parameters is meant: {@code ChatRoutes.send(…, origin)}. */
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
