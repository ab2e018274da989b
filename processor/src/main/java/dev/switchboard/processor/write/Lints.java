package dev.switchboard.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import dev.switchboard.processor.diagnostic.Surroundings;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.Binding;
import dev.switchboard.processor.model.RecordComponents;
import dev.switchboard.processor.model.RouteClassModel;
import dev.switchboard.processor.model.RouteModel;
import java.util.Optional;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * What javac would warn of in a piece of generated code because of the user's own elements that it names, deprecated ones
 * above all: a user who compiles with {@code -Werror} has decided to keep them, and must not be stopped by our use of them.
 */
final class Lints {
    private final TreeSet<String> lints = new TreeSet<>();

    private Lints() {}

    /**
     * Returns the lints of the route classes and of users' codecs, which the handler's fields, constructors and imports
     * name.
     */
    static Lints ofClasses(ApiModel api) {
        Lints found = new Lints();
        found.addExports(api.owner());
        api.routeClasses().forEach(routeClass -> {
            found.addWithSurroundings(routeClass.element());
            routeClass.routes().forEach(found::addCodecs);
        });
        return found;
    }

    /** Returns the lints of the constructors and factories that make the instances. */
    static Lints ofInstances(ApiModel api) {
        Lints found = new Lints();
        api.routeClasses().stream()
                .filter(RouteClassModel::needsInstance)
                .flatMap(routeClass -> routeClass.instance().executable().stream())
                .forEach(found::add);
        return found;
    }

    /**
     * Returns the lints of a route method, of the enums that its parameters are converted to, and of the enums within its
     * payload and reply.
     */
    static Lints ofRoute(RouteModel route) {
        Lints found = new Lints();
        found.add(route.method());
        route.parameters().stream()
                .map(parameter -> parameter.binding() instanceof Binding.Text text
                        ? text.type().enumeration()
                        : null)
                .flatMap(enumeration -> Optional.ofNullable(enumeration).stream())
                .forEach(found::addWithSurroundings);
        route.parameters().stream()
                .filter(parameter -> parameter.binding() instanceof Binding.Payload)
                .forEach(parameter -> found.addEnums(parameter.mirror()));
        found.addEnums(route.result().mirror());
        return found;
    }

    /**
     * Returns the lints of a type for its codec, which names the type, its constructor, and its components or cases with
     * their types.
     */
    static Lints ofCodec(TypeElement type) {
        Lints found = new Lints();
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
        return found;
    }

    private void addTypes(TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            TypeElement element = (TypeElement) declared.asElement();
            if (declared.getTypeArguments().isEmpty()
                    && !element.getTypeParameters().isEmpty()) {
                lints.add("rawtypes");
            }
            addWithSurroundings(declared.asElement());
            declared.getTypeArguments().forEach(this::addTypes);
        }
    }

    /** Adds the lints of the enums in a type, which the codec for the type names; records have codecs of their own. */
    private void addEnums(TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            if (declared.asElement().getKind() == ElementKind.ENUM) {
                addWithSurroundings(declared.asElement());
            }
            declared.getTypeArguments().forEach(this::addEnums);
        }
    }

    /** The annotation that silences javac about them, where there is something to silence. */
    Optional<AnnotationSpec> suppression() {
        if (lints.isEmpty()) {
            return Optional.empty();
        }
        AnnotationSpec.Builder suppression = AnnotationSpec.builder(SuppressWarnings.class);
        lints.forEach(lint -> suppression.addMember("value", "$S", lint));
        return Optional.of(suppression.build());
    }

    /** Adds the lint of a type without its type arguments, which only a user's codec can be for. */
    private void addRaw(TypeMirror type) {
        if (type instanceof DeclaredType declared
                && declared.getTypeArguments().isEmpty()
                && !((TypeElement) declared.asElement()).getTypeParameters().isEmpty()) {
            lints.add("rawtypes");
        }
    }

    /** Adds the lints of an enum's constants, which a default may name. */
    private void addConstants(TypeMirror type) {
        if (type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.ENUM) {
            declared.asElement().getEnclosedElements().stream()
                    .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                    .forEach(this::add);
        }
    }

    private void addCodecs(RouteModel route) {
        addCodec(route.method(), route.result().mirror());
        route.parameters().forEach(parameter -> addCodec(parameter.element(), parameter.mirror()));
    }

    /**
     * Adds the lints of the codec that a {@code @UseCodec} on the element names, of its constructor, and of the type that it
     * is for.
     */
    private void addCodec(Element annotated, TypeMirror type) {
        annotated.getAnnotationMirrors().stream()
                .filter(mirror -> mirror.getAnnotationType().toString().equals("dev.switchboard.annotation.UseCodec"))
                .flatMap(mirror -> mirror.getElementValues().values().stream())
                .filter(value -> value.getValue() instanceof DeclaredType)
                .map(value -> ((DeclaredType) value.getValue()).asElement())
                .forEach(codec -> {
                    addRaw(type);
                    addWithSurroundings(codec);
                    ElementFilter.constructorsIn(codec.getEnclosedElements()).forEach(this::add);
                });
    }

    /** A module that exports the package would be warned of types in generated signatures that it does not export. */
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
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().toString().equals("java.lang.Deprecated")) {
                lints.add(isForRemoval(mirror) ? "removal" : "deprecation");
            }
        }
    }

    private static boolean isForRemoval(AnnotationMirror deprecated) {
        return deprecated.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals("forRemoval"))
                .map(entry -> (AnnotationValue) entry.getValue())
                .anyMatch(value -> Boolean.TRUE.equals(value.getValue()));
    }
}
