package dev.switchboard.processor.scan;

import dev.switchboard.annotation.UseCodec;
import dev.switchboard.processor.element.RecordComponents;
import dev.switchboard.processor.element.Surroundings;
import dev.switchboard.processor.model.Binding;
import dev.switchboard.processor.model.Lints;
import dev.switchboard.processor.model.ParameterModel;
import dev.switchboard.processor.model.ResultModel;
import dev.switchboard.processor.model.RouteModel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the lints that javac would report in generated code because of the user's elements that the code names. */
final class LintScanner {
    private static final String DEPRECATED = Deprecated.class.getCanonicalName();
    private static final String USE_CODEC = UseCodec.class.getCanonicalName();

    private final Set<String> lints = new HashSet<>();

    private LintScanner() {}

    /** Returns the lints of a handler, apart from those of its route classes. */
    static Lints ofOwner(TypeElement owner) {
        LintScanner found = new LintScanner();
        found.addExports(owner);
        return found.lints();
    }

    /**
     * Returns the lints of a route class and of the user's codecs for its routes. The fields, constructors and imports
     * of a handler name the class and these codecs.
     */
    static Lints ofRouteClass(TypeElement type, List<RouteModel> routes) {
        LintScanner found = new LintScanner();
        found.addWithSurroundings(type);
        for (RouteModel route : routes) {
            found.addCodec(route.method(), route.result().mirror());
            route.parameters().forEach(parameter -> found.addCodec(parameter.element(), parameter.mirror()));
        }
        return found.lints();
    }

    /** Returns the lints of a constructor or factory method. */
    static Lints ofCreator(ExecutableElement creator) {
        LintScanner found = new LintScanner();
        found.add(creator);
        return found.lints();
    }

    /**
     * Returns the lints of a route method, of the enums that its parameters are converted to, and of the enums within
     * its payload and reply.
     */
    static Lints ofRoute(ExecutableElement method, List<ParameterModel> parameters, ResultModel result) {
        LintScanner found = new LintScanner();
        found.add(method);
        parameters.forEach(found::addParameter);
        found.addEnums(result.mirror());
        return found.lints();
    }

    /**
     * Returns the lints of a type for its codec. The codec names the type, its constructor, and its components or cases
     * with their types.
     */
    static Lints ofCodec(TypeElement type) {
        LintScanner found = new LintScanner();
        found.addExports(type);
        found.addWithSurroundings(type);
        found.addCodec(type, type.asType());
        ElementFilter.constructorsIn(type.getEnclosedElements()).forEach(found::add);
        RecordComponents.of(type).forEach(component -> {
            RecordComponents.accessor(component).ifPresent(found::add);
            found.addTypes(component.asType());
            found.addCodec(component, component.asType());
            found.addConstants(component.asType());
        });
        type.getPermittedSubclasses().forEach(found::addTypes);
        return found.lints();
    }

    private Lints lints() {
        return Lints.of(lints);
    }

    private void addParameter(ParameterModel parameter) {
        if (parameter.binding() instanceof Binding.Text text) {
            Optional.ofNullable(text.type().enumeration()).ifPresent(this::addWithSurroundings);
        } else if (parameter.binding() instanceof Binding.Payload) {
            addEnums(parameter.mirror());
        }
    }

    private void addTypes(TypeMirror type) {
        declared(type).ifPresent(declared -> {
            addRaw(declared);
            addWithSurroundings(declared.asElement());
            declared.getTypeArguments().forEach(this::addTypes);
        });
    }

    /**
     * Adds the lints of the enums in a type, because code for the type names them. Records have codecs of their own.
     */
    private void addEnums(TypeMirror type) {
        declared(type).ifPresent(declared -> {
            if (declared.asElement().getKind() == ElementKind.ENUM) {
                addWithSurroundings(declared.asElement());
            }
            declared.getTypeArguments().forEach(this::addEnums);
        });
    }

    /** Adds the lint of a generic type without its type arguments. */
    private void addRaw(DeclaredType type) {
        boolean isGeneric =
                !((TypeElement) type.asElement()).getTypeParameters().isEmpty();
        if (isGeneric && type.getTypeArguments().isEmpty()) {
            lints.add("rawtypes");
        }
    }

    /** Adds the lints of an enum's constants, which a default may name. */
    private void addConstants(TypeMirror type) {
        declared(type)
                .map(DeclaredType::asElement)
                .filter(element -> element.getKind() == ElementKind.ENUM)
                .ifPresent(element -> element.getEnclosedElements().stream()
                        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                        .forEach(this::add));
    }

    /**
     * Adds the lints of the codec that is given by {@code @UseCodec} on the element, of the codec's constructor, and of
     * the type that the codec is for.
     */
    private void addCodec(Element annotated, TypeMirror type) {
        Mirrors.find(annotated, USE_CODEC)
                .flatMap(mirror -> Mirrors.given(mirror, "value"))
                .flatMap(value -> value.getValue() instanceof TypeMirror named ? declared(named) : Optional.empty())
                .map(DeclaredType::asElement)
                .ifPresent(codec -> {
                    declared(type).ifPresent(this::addRaw);
                    addWithSurroundings(codec);
                    ElementFilter.constructorsIn(codec.getEnclosedElements()).forEach(this::add);
                });
    }

    /**
     * Adds the lint {@code exports} if the package is exported. For an exported package, javac warns if signatures of
     * generated classes name types that the module does not export.
     */
    private void addExports(TypeElement owner) {
        PackageElement around = Surroundings.packageOf(owner);
        if (around.getEnclosingElement() instanceof ModuleElement module
                && ElementFilter.exportsIn(module.getDirectives()).stream()
                        .anyMatch(export -> export.getPackage().equals(around))) {
            lints.add("exports");
        }
    }

    private void addWithSurroundings(Element type) {
        for (Element at = type; at.getKind() != ElementKind.PACKAGE; at = Surroundings.of(at)) {
            add(at);
        }
    }

    private void add(Element element) {
        Mirrors.find(element, DEPRECATED)
                .ifPresent(deprecated -> lints.add(isForRemoval(deprecated) ? "removal" : "deprecation"));
    }

    private static boolean isForRemoval(AnnotationMirror deprecated) {
        return Mirrors.given(deprecated, "forRemoval")
                .filter(value -> Boolean.TRUE.equals(value.getValue()))
                .isPresent();
    }

    /**
     * Returns the type if it is a class or interface. Types that javac cannot find are left out: no code is generated
     * for them.
     */
    private static Optional<DeclaredType> declared(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED ? Optional.of((DeclaredType) type) : Optional.empty();
    }
}
