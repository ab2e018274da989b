package dev.switchboard.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.switchboard.processor.element.KnownTypes;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.Creator;
import dev.switchboard.processor.model.InstanceModel;
import dev.switchboard.processor.model.ProvidedModel;
import dev.switchboard.processor.model.Provision;
import dev.switchboard.processor.model.RouteClassModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
                .addJavadoc("Creates the handler with settings from the environment, as Lambda does.")
                .addModifiers(Modifier.PUBLIC)
                .addExceptions(thrownBy(api))
                .addStatement("this($T.fromEnvironment())", KnownTypes.WEB_SOCKET_RUNTIME)
                .build();
    }

    static MethodSpec writeWithRuntime(ApiModel api, HandlerNames names) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc("Creates the handler with a given runtime, for tests and other hosts.")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(KnownTypes.WEB_SOCKET_RUNTIME, "runtime")
                .addExceptions(thrownBy(api))
                .addStatement("super(ROUTES, runtime)");
        Suppression.of(api.creatorLints()).ifPresent(constructor::addAnnotation);
        api.instantiated()
                .forEach(routeClass ->
                        constructor.addStatement("this.$N = $L", names.field(routeClass), instance(routeClass)));
        return constructor.build();
    }

    private static CodeBlock instance(RouteClassModel routeClass) {
        Creator creator = routeClass.instance().called().orElseThrow();
        CodeBlock arguments = arguments(creator.parameters());
        return routeClass.instance() instanceof InstanceModel.Factory
                ? CodeBlock.of("$T.$N($L)", routeClass.type(), creator.name(), arguments)
                : CodeBlock.of("new $T($L)", routeClass.type(), arguments);
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

    /** Returns the exceptions that creating the instances may throw, each once. */
    private static Set<TypeName> thrownBy(ApiModel api) {
        return api.instantiated()
                .flatMap(routeClass -> routeClass.instance().called().stream())
                .flatMap(Creator::exceptions)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
