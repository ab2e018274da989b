package dev.switchboard.processor.scan;

import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.model.ParameterModel;
import dev.switchboard.processor.model.ResultModel;
import dev.switchboard.processor.model.RouteKey;
import dev.switchboard.processor.model.RouteModel;
import dev.switchboard.processor.model.RouteModel.Failure;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads one route method. */
final class RouteScanner {
    private static final String ROUTE = WebSocketRoute.class.getCanonicalName();

    private final Types types;
    private final ParameterScanner parameterScanner;
    private final ResultScanner results;
    private final ForeignAnnotations foreign;
    private final TypeMirror exception;
    private final TypeMirror runtimeException;
    private final TypeMirror error;

    RouteScanner(Elements elements, Types types, JsonScanner json) {
        this.types = types;
        this.parameterScanner = new ParameterScanner(json);
        this.results = new ResultScanner(types, json);
        this.foreign = new ForeignAnnotations();
        this.exception = elements.getTypeElement("java.lang.Exception").asType();
        this.runtimeException =
                elements.getTypeElement("java.lang.RuntimeException").asType();
        this.error = elements.getTypeElement("java.lang.Error").asType();
    }

    /** Reads the method as a member of a class, which may be a subclass of the one that declares the method. */
    RouteModel scan(DeclaredType owner, ExecutableElement method) {
        TypeElement type = (TypeElement) owner.asElement();
        ExecutableType asMember = (ExecutableType) types.asMemberOf(owner, method);
        List<ParameterModel> parameters = parametersOf(method, asMember, type);
        ResultModel result = results.scan(method, asMember.getReturnType(), type);
        return new RouteModel(
                keyOf(method),
                method,
                Spelling.ofMethod(method),
                parameters,
                result,
                failureOf(asMember.getThrownTypes()),
                foreign.ofRoute(method),
                LintScanner.ofRoute(method, parameters, result));
    }

    private static RouteKey keyOf(ExecutableElement method) {
        AnnotationMirror mirror = Mirrors.find(method, ROUTE).orElseThrow();
        return new RouteKey(Mirrors.text(mirror, "value"), Mirrors.place(method, mirror, "value"));
    }

    private List<ParameterModel> parametersOf(ExecutableElement method, ExecutableType asMember, TypeElement owner) {
        List<ParameterModel> models = new ArrayList<>();
        List<? extends VariableElement> declared = method.getParameters();
        for (int i = 0; i < declared.size(); i++) {
            models.add(parameterScanner.scan(
                    method, declared.get(i), asMember.getParameterTypes().get(i), owner));
        }
        return List.copyOf(models);
    }

    private Failure failureOf(List<? extends TypeMirror> thrown) {
        return thrown.stream().map(this::failureOf).max(Failure::compareTo).orElse(Failure.UNCHECKED);
    }

    private Failure failureOf(TypeMirror thrown) {
        if (types.isSubtype(thrown, runtimeException) || types.isSubtype(thrown, error)) {
            return Failure.UNCHECKED;
        }
        return types.isSubtype(thrown, exception) ? Failure.CHECKED : Failure.BEYOND_EXCEPTION;
    }
}
