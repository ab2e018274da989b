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

    /** Of the route classes and the users' codecs, which fields, constructors and imports of the handler name. */
    static Lints ofClasses(ApiModel api) {
        Lints found = new Lints();
        found.addExports(api.owner());
        api.routeClasses().forEach(routeClass -> {
            found.addWithSurroundings(routeClass.element());
            routeClass.routes().forEach(found::addCodecs);
        });
        return found;
    }

    /** Of the constructors and factories that make the instances. */
    static Lints ofInstances(ApiModel api) {
        Lints found = new Lints();
        api.routeClasses().stream()
                .filter(RouteClassModel::needsInstance)
                .flatMap(routeClass -> routeClass.instance().executable().stream())
                .forEach(found::add);
        return found;
    }

    /** Of a route method, the enums that its parameters are converted to, and those within its payload and reply. */
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

    /** Of a type whose codec names it, its constructor, and its components or cases with their types. */
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

    /** Of the enums in a type, which the codec for it names; records have codecs of their own. */
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

    /** Of a type without its type arguments, which only a codec of the user's can be for. */
    private void addRaw(TypeMirror type) {
        if (type instanceof DeclaredType declared
                && declared.getTypeArguments().isEmpty()
                && !((TypeElement) declared.asElement()).getTypeParameters().isEmpty()) {
            lints.add("rawtypes");
        }
    }

    /** Of an enum, whose constants a default may name. */
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

    /** Of the codec that a {@code @UseCodec} on the element names, its constructor, and the type that it is for. */
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
