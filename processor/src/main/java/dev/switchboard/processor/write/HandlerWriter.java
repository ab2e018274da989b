package dev.switchboard.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.switchboard.processor.element.KnownTypes;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.RouteClassModel;
import dev.switchboard.processor.model.RouteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes the handler of an API.
 *
 * <pre>{@code
 * @SwitchboardGenerated
 * public final class ChatRoutesHandler extends WebSocketLambda {
 *     private static final RouteTable ROUTES = …;
 *     private final ChatRoutes routes;
 *     … constructors, processWebSocket, one private method for each route
 * }
 * }</pre>
 */
public final class HandlerWriter {
    private final Optional<AnnotationSpec> generated;

    /**
     * Creates a writer.
     *
     * @param generated the JDK's {@code @Generated}, if the user's module can name it
     */
    public HandlerWriter(Optional<AnnotationSpec> generated) {
        this.generated = generated;
    }

    public JavaFile write(ApiModel api) {
        HandlerNames names = new HandlerNames(api);
        CodecConstants codecs = new CodecConstants(api.routes().flatMap(RouteModel::jsonTypes), "ROUTES");
        TypeSpec.Builder handler = TypeSpec.classBuilder(api.handler())
                .addJavadoc(javadoc(api))
                .addAnnotations(annotations(api))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(KnownTypes.WEB_SOCKET_LAMBDA)
                .addField(RouteTableWriter.write(api))
                .addFields(codecs.fields())
                .addFields(fields(api, names))
                .addMethod(ConstructorWriter.writeForLambda(api))
                .addMethod(ConstructorWriter.writeWithRuntime(api, names))
                .addMethod(DispatchWriter.write(api, names));
        RouteMethodWriter methods = new RouteMethodWriter(names, codecs.references());
        for (RouteClassModel routeClass : api.routeClasses()) {
            routeClass.routes().forEach(route -> handler.addMethod(methods.write(routeClass, route)));
        }
        return JavaFile.builder(api.handler().packageName(), handler.build())
                .indent("    ")
                .build();
    }

    private static CodeBlock javadoc(ApiModel api) {
        CodeBlock classes = api.routeClasses().stream()
                .map(routeClass -> CodeBlock.of("{@link $T}", routeClass.type()))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("Lambda handler of the WebSocket API $S. Calls $L.", api.name(), classes);
    }

    private List<AnnotationSpec> annotations(ApiModel api) {
        List<AnnotationSpec> annotations = new ArrayList<>(generated.stream().toList());
        annotations.add(AnnotationSpec.builder(KnownTypes.SWITCHBOARD_GENERATED).build());
        Suppression.of(api.lints()).ifPresent(annotations::add);
        return annotations;
    }

    private static List<FieldSpec> fields(ApiModel api, HandlerNames names) {
        return api.instantiated()
                .map(routeClass -> field(routeClass.type(), names.field(routeClass)))
                .toList();
    }

    private static FieldSpec field(ClassName type, String name) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.FINAL).build();
    }
}
