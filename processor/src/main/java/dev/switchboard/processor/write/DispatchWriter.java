package dev.switchboard.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.processor.element.KnownTypes;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.RouteModel;
import dev.switchboard.processor.model.TextLiteral;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes the method that calls the route of an event.
 *
 * <pre>{@code
 * @Override
 * protected WebSocketResponse processWebSocket(WebSocketEvent event) {
 *     RouteCall call = call(event);
 *     return switch (call.routeKey()) {
 *         case "$connect" -> connect(call);
 *         default -> throw call.unknownRoute();
 *     };
 * }
 * }</pre>
 *
 * <p>The method for {@code $default} becomes the {@code default} arm, which also matches API Gateway's key
 * {@code $default}.
 */
final class DispatchWriter {
    private DispatchWriter() {}

    static MethodSpec write(ApiModel api, HandlerNames names) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("processWebSocket")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(KnownTypes.WEB_SOCKET_RESPONSE)
                .addParameter(KnownTypes.WEB_SOCKET_EVENT, "event")
                .addCode(body(api, names));
        if (api.routes().anyMatch(RouteMethodWriter::throwsException)) {
            method.addException(Exception.class);
        }
        return method.build();
    }

    private static CodeBlock body(ApiModel api, HandlerNames names) {
        Map<String, RouteModel> byKey =
                api.routes().collect(Collectors.toMap(route -> route.key().text(), Function.identity()));
        CodeBlock.Builder body = CodeBlock.builder().addStatement("$T call = call(event)", KnownTypes.ROUTE_CALL);
        return api.routeKeys().equals(Set.of(WebSocketRoute.DEFAULT))
                ? body.addStatement("return $L", target(WebSocketRoute.DEFAULT, byKey, names))
                        .build()
                : body.add(dispatch(api, byKey, names)).build();
    }

    private static CodeBlock dispatch(ApiModel api, Map<String, RouteModel> byKey, HandlerNames names) {
        CodeBlock.Builder dispatch = CodeBlock.builder().beginControlFlow("return switch (call.routeKey())");
        for (String key : api.routeKeys()) {
            if (!key.equals(WebSocketRoute.DEFAULT)) {
                dispatch.addStatement("case $L -> $L", TextLiteral.of(key), target(key, byKey, names));
            }
        }
        return dispatch.addStatement("default -> $L", target(WebSocketRoute.DEFAULT, byKey, names))
                .unindent()
                .add("};\n")
                .build();
    }

    private static CodeBlock target(String key, Map<String, RouteModel> byKey, HandlerNames names) {
        RouteModel route = byKey.get(key);
        if (route != null) {
            return CodeBlock.of("$N(call)", names.method(route));
        }
        return switch (key) {
            case WebSocketRoute.CONNECT -> CodeBlock.of("call.connected()");
            case WebSocketRoute.DISCONNECT -> CodeBlock.of("call.done()");
            default -> CodeBlock.of("throw call.unknownRoute()");
        };
    }
}
