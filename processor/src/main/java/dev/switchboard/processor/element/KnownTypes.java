package dev.switchboard.processor.element;

import com.palantir.javapoet.ClassName;

/**
 * Names of the types that the processor recognizes or writes. The runtime is not on the processor's own class path, so
 * the names are given as text; a test loads each class.
 */
public final class KnownTypes {
    private static final String ROOT = "dev.switchboard";
    private static final String LAMBDA = "dev.switchboard.lambda";
    private static final String BINDING = "dev.switchboard.binding";
    private static final String JSON = "dev.switchboard.json";
    private static final String ANNOTATION = "dev.switchboard.annotation";

    public static final ClassName WEB_SOCKET_LAMBDA = ClassName.get(LAMBDA, "WebSocketLambda");
    public static final ClassName WEB_SOCKET_RUNTIME = ClassName.get(LAMBDA, "WebSocketRuntime");
    public static final ClassName WEB_SOCKET_EVENT = ClassName.get(ROOT, "WebSocketEvent");
    public static final ClassName WEB_SOCKET_RESPONSE = ClassName.get(ROOT, "WebSocketResponse");
    public static final ClassName CONNECT_RESULT = ClassName.get(ROOT, "ConnectResult");
    public static final ClassName DISCONNECT_REASON = ClassName.get(ROOT, "DisconnectReason");
    public static final ClassName ROUTE_TABLE = ClassName.get(ROOT, "RouteTable");

    public static final ClassName CONNECTION = ClassName.get("dev.switchboard.connection", "Connection");
    public static final ClassName CONNECTION_STORE = ClassName.get("dev.switchboard.connection", "ConnectionStore");
    public static final ClassName MESSAGE_SENDER = ClassName.get("dev.switchboard.message", "MessageSender");

    public static final ClassName ROUTE_CALL = ClassName.get(BINDING, "RouteCall");
    public static final ClassName TEXT_CONVERTERS = ClassName.get(BINDING, "TextConverters");

    public static final ClassName JSON_CODEC = ClassName.get(JSON, "JsonCodec");
    public static final ClassName JSON_CODECS = ClassName.get(JSON, "JsonCodecs");
    public static final ClassName JSON_READER = ClassName.get(JSON, "JsonReader");
    public static final ClassName JSON_WRITER = ClassName.get(JSON, "JsonWriter");

    public static final ClassName RAW_JSON = ClassName.get(JSON, "RawJson");
    public static final ClassName LAMBDA_CONTEXT = ClassName.get("com.amazonaws.services.lambda.runtime", "Context");
    public static final ClassName AWS_EVENT =
            ClassName.get("com.amazonaws.services.lambda.runtime.events", "APIGatewayV2WebSocketEvent");

    public static final ClassName SWITCHBOARD_GENERATED = ClassName.get(ANNOTATION, "SwitchboardGenerated");

    public static final ClassName PROCESSOR = ClassName.get("dev.switchboard.processor", "SwitchboardProcessor");

    private KnownTypes() {}
}
