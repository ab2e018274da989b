package dev.switchboard.processor.diagnostic;

import java.util.List;
import java.util.StringJoiner;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
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

    /** A method or constructor: {@code ChatRoutes.send(Connection, ChatMessage)}. */
    public static String ofMethod(ExecutableElement method) {
        StringJoiner types = new StringJoiner(", ", nameOf(method) + "(", ")");
        for (VariableElement parameter : method.getParameters()) {
            types.add(of(parameter.asType()));
        }
        return types.toString();
    }

    /** A method or constructor when one of its parameters is meant: {@code ChatRoutes.send(…, origin)}. */
    public static String ofParameter(ExecutableElement method, VariableElement parameter) {
        StringJoiner names = new StringJoiner(", ", nameOf(method) + "(", ")");
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

    private static String nameOf(ExecutableElement method) {
        String type = ofClass(Surroundings.of(method));
        return method.getKind() == ElementKind.CONSTRUCTOR ? type : type + "." + method.getSimpleName();
    }
}
