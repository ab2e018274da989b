package dev.switchboard.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.InstanceModel;
import dev.switchboard.processor.model.KnownTypes;
import dev.switchboard.processor.model.ProvidedModel;
import dev.switchboard.processor.model.Provision;
import dev.switchboard.processor.model.RouteClassModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/**
 * Writes a handler's two constructors.
 *
 * <pre>{@code
 * public ChatRoutesHandler() {
 *     this(WebSocketRuntime.fromEnvironment());
 * }
 *
 * public ChatRoutesHandler(WebSocketRuntime runtime) {
 *     super(ROUTES, runtime);
 *     this.routes = new ChatRoutes(runtime.sender());
 * }
 * }</pre>
 */
final class ConstructorWriter {
    private ConstructorWriter() {}

    static MethodSpec writeForLambda(ApiModel api) {
        return MethodSpec.constructorBuilder()
                .addJavadoc("Called by Lambda: everything comes from the environment.")
                .addModifiers(Modifier.PUBLIC)
                .addExceptions(thrownBy(api))
                .addStatement("this($T.fromEnvironment())", KnownTypes.WEB_SOCKET_RUNTIME)
                .build();
    }

    static MethodSpec writeWithRuntime(ApiModel api, HandlerNames names) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc("For tests and other hosts.")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(KnownTypes.WEB_SOCKET_RUNTIME, "runtime")
                .addExceptions(thrownBy(api))
                .addStatement("super(ROUTES, runtime)");
        Lints.ofInstances(api).suppression().ifPresent(constructor::addAnnotation);
        instantiated(api)
                .forEach(routeClass ->
                        constructor.addStatement("this.$N = $L", names.field(routeClass), instance(routeClass)));
        return constructor.build();
    }

    private static CodeBlock instance(RouteClassModel routeClass) {
        if (routeClass.instance() instanceof InstanceModel.Factory factory) {
            return CodeBlock.of(
                    "$T.$N($L)",
                    routeClass.type(),
                    factory.element().getSimpleName().toString(),
                    arguments(factory.parameters()));
        }
        InstanceModel.Constructor constructor = (InstanceModel.Constructor) routeClass.instance();
        return CodeBlock.of("new $T($L)", routeClass.type(), arguments(constructor.parameters()));
    }

    private static CodeBlock arguments(List<ProvidedModel> parameters) {
        return parameters.stream()
                .map(parameter -> argument(parameter.provision().orElseThrow()))
                .collect(CodeBlock.joining(", "));
    }

    private static CodeBlock argument(Provision provision) {
        return provision == Provision.RUNTIME
                ? CodeBlock.of("runtime")
                : CodeBlock.of("runtime.$N()", provision.accessor());
    }

    /** What making the instances may throw; {@code throws} lists it once. */
    private static Set<TypeName> thrownBy(ApiModel api) {
        return instantiated(api)
                .map(RouteClassModel::instance)
                .flatMap(instance -> instance.executable().stream())
                .map(ExecutableElement::getThrownTypes)
                .flatMap(List::stream)
                .map(TypeName::get)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<RouteClassModel> instantiated(ApiModel api) {
        return api.routeClasses().stream().filter(RouteClassModel::needsInstance);
    }
}
