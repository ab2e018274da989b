package dev.switchboard.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.switchboard.processor.element.KnownTypes;
import dev.switchboard.processor.model.JsonType;
import dev.switchboard.processor.model.ResultModel.Value;
import dev.switchboard.processor.model.RouteClassModel;
import dev.switchboard.processor.model.RouteKind;
import dev.switchboard.processor.model.RouteModel;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes the private method of one route. The method takes the arguments from the call, calls the user's method, and
 * returns the answer.
 *
 * <pre>{@code
 * private WebSocketResponse chatMessage(RouteCall call) {
 *     routes.chatMessage(call.connection(), call.payload(ChatMessageJson.CODEC));
 *     return call.done();
 * }
 * }</pre>
 */
final class RouteMethodWriter {
    private final HandlerNames names;
    private final CodecReference codecs;

    RouteMethodWriter(HandlerNames names, CodecReference codecs) {
        this.names = names;
        this.codecs = codecs;
    }

    MethodSpec write(RouteClassModel routeClass, RouteModel route) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(names.method(route))
                .addModifiers(Modifier.PRIVATE)
                .returns(KnownTypes.WEB_SOCKET_RESPONSE)
                .addParameter(KnownTypes.ROUTE_CALL, "call")
                .addCode(answer(route, result(routeClass, route)));
        Suppression.of(route.lints()).ifPresent(method::addAnnotation);
        if (throwsException(route)) {
            method.addException(Exception.class);
        }
        return method.build();
    }

    /** Returns whether calling the route method, or waiting for its result, throws a checked exception. */
    static boolean throwsException(RouteModel route) {
        return route.failure() != RouteModel.Failure.UNCHECKED || route.result().isAwaited();
    }

    private CodeBlock result(RouteClassModel routeClass, RouteModel route) {
        CodeBlock target = route.isStatic()
                ? CodeBlock.of("$T", routeClass.receiverOf(route))
                : CodeBlock.of("$N", names.field(routeClass));
        CodeBlock arguments = route.parameters().stream()
                .map(new ArgumentWriter(codecs)::write)
                .collect(CodeBlock.joining(",$W"));
        CodeBlock called = CodeBlock.of("$L.$N($L)", target, route.name(), arguments);
        return route.result().isAwaited() ? CodeBlock.of("call.await($L)", called) : called;
    }

    private CodeBlock answer(RouteModel route, CodeBlock result) {
        Value value = route.result().value();
        CodeBlock.Builder answer = CodeBlock.builder();
        if (value instanceof Value.None) {
            return answer.addStatement(result)
                    .addStatement(route.kind() == RouteKind.CONNECT ? "return call.connected()" : "return call.done()")
                    .build();
        }
        if (value instanceof Value.Json json && json.scan().type() instanceof JsonType.Nullable nullable) {
            return answer.addStatement(
                            "return call.reply($T.optional($L),$W$T.ofNullable($L))",
                            KnownTypes.JSON_CODECS,
                            codecs.to(nullable.present()),
                            Optional.class,
                            result)
                    .build();
        }
        if (value instanceof Value.Json json) {
            return answer.addStatement(
                            "return call.reply($L,$W$L)", codecs.to(json.scan().type()), result)
                    .build();
        }
        return route.kind() == RouteKind.CONNECT
                ? answer.addStatement("return call.connected($L)", result).build()
                : answer.addStatement("return call.reply($L)", result).build();
    }
}
