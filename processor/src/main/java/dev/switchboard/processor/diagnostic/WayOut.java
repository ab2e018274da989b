package dev.switchboard.processor.diagnostic;

/**
 * Sentence that tells the user how to solve a problem. Only problems with several ways out need one; a problem with a
 * single way out contains it in its own wording.
 */
public final class WayOut {
    public static final WayOut REMOVE = new WayOut("Remove it.");

    // Results of route methods
    public static final WayOut ALWAYS_ANSWER = new WayOut("Always return an answer, and remove @Nullable.");
    public static final WayOut RETURN_VALUE_OR_STAGE =
            new WayOut("Return the value itself, or a CompletionStage of its type.");
    public static final WayOut RETURN_CONNECT_RESULT =
            new WayOut("Return ConnectResult, WebSocketResponse or void; send a first message from a later route.");
    public static final WayOut RETURN_VOID = new WayOut("Return void.");

    // Parameters of route methods
    public static final WayOut TAKE_REASON_ON_DISCONNECT = new WayOut("Take it in the $disconnect route.");
    public static final WayOut TAKE_CONNECTION_LATER =
            new WayOut("Take WebSocketEvent or annotated parameters; later routes are given the Connection.");
    public static final WayOut STORE_FROM_HANDSHAKE =
            new WayOut("Read it in the $connect route and store it with the connection.");
    public static final WayOut TAKE_HANDSHAKE =
            new WayOut("Take query parameters or headers, or have the client send a first message.");
    public static final WayOut TAKE_CONNECTION =
            new WayOut("Take Connection instead, which has what the $connect route stored.");
    public static final WayOut TAKE_IN_CONSTRUCTOR = new WayOut("Take it in the constructor of the class.");
    public static final WayOut TAKE_ONE = new WayOut("Take a single one, without [] or an ellipsis.");
    public static final WayOut ANNOTATE_ON_CONNECT = new WayOut(
            "Mark it with @QueryParam, @Header, @UserId, @ConnectionId, @AuthorizerContext or @StageVariable.");
    public static final WayOut ANNOTATE_ON_DISCONNECT =
            new WayOut("Mark it with @UserId, @ConnectionId, @AuthorizerContext or @StageVariable.");
    public static final WayOut ANNOTATE_ON_MESSAGE = new WayOut(
            "Make it a component of a payload record, or mark it with @Payload (a String: the message's text),"
                    + " @UserId, @ConnectionId, @AuthorizerContext or @StageVariable.");
    public static final WayOut TYPES_ON_CONNECT = new WayOut(
            "A $connect route may take WebSocketEvent, Context, and parameters marked with a binding annotation.");
    public static final WayOut TYPES_ON_DISCONNECT = new WayOut(
            "A $disconnect route may take WebSocketEvent, Connection, DisconnectReason, Context, and parameters"
                    + " marked with a binding annotation.");
    public static final WayOut TYPES_ON_MESSAGE = new WayOut(
            "A message route may take one payload, WebSocketEvent, Connection, Context, and parameters marked"
                    + " with a binding annotation.");

    // Conversion of text
    public static final WayOut USE_CONVERTIBLE =
            new WayOut("Use String, a primitive or its box, an enum, UUID or Instant, or an Optional of one of these.");
    public static final WayOut USE_CONVERTIBLE_OR_LIST = new WayOut(
            "Use String, a primitive or its box, an enum, UUID or Instant, or an Optional or List of one of these.");
    public static final WayOut USE_IDENTITY =
            new WayOut("Use String, UUID, a whole number or an enum, or an Optional of one of these.");
    public static final WayOut USE_STRING_FOR_ID = new WayOut("Use String: connection ids are opaque.");

    // Switchboard's own annotations
    public static final WayOut USE_PLAIN_TYPE = new WayOut("Take the plain type instead, or remove the default.");
    public static final WayOut USE_ABSENCE =
            new WayOut("Make the component Optional or @Nullable instead, or remove the default.");
    public static final WayOut REMOVE_ONE = new WayOut("Remove one of the two.");
    public static final WayOut ANNOTATE_METHOD =
            new WayOut("Add @WebSocketRoute to the method, or remove the annotation.");
    public static final WayOut ANNOTATE_ANY_METHOD =
            new WayOut("Add @WebSocketRoute to a method of the class, or remove the annotation.");
    public static final WayOut REMOVE_FROM_ENUM =
            new WayOut("Remove it; a component of the record needs no annotation.");
    public static final WayOut REMOVE_USE_CODEC =
            new WayOut("Remove @UseCodec, or send the value as part of a record.");
    public static final WayOut MOVE_TYPE_TO_RECORD = new WayOut(
            "Move the value to the record that should have it, and use @WebSocketMessage without a value here.");

    // Types without a JSON form
    public static final WayOut NAME_TYPE = new WayOut("Use a specific type.");
    public static final WayOut BASE64 = orUseCodec("Use a Base64 String");
    public static final WayOut LIST = orUseCodec("Use a List");
    public static final WayOut CONTAINER = orUseCodec("Use List, Set, Map or Optional");
    public static final WayOut NUMBER = orUseCodec("Use int, long, double or BigDecimal");
    public static final WayOut SCALAR = orUseCodec("Use a String, a number or an Instant");
    public static final WayOut NOT_GENERIC = orUseCodec("Use a type without type parameters");
    public static final WayOut SEALED_INTERFACE = orUseCodec("Make it a sealed interface of records");
    public static final WayOut RECORD = orUseCodec("Make it a record");
    public static final WayOut STRING_KEYS = orUseCodec("Use String keys");
    public static final WayOut TYPE_ARGUMENTS = new WayOut("Give it type arguments.");
    public static final WayOut ONE_OPTIONAL = new WayOut("Use one Optional.");
    public static final WayOut REMOVE_NULLABLE = new WayOut("Remove @Nullable.");
    public static final WayOut RECORD_CASE =
            new WayOut("Make it a record, or name a codec for the interface with @UseCodec.");
    public static final WayOut GENERATED_CASE = new WayOut(
            "Remove @UseCodec there so that the codec is generated, or name a codec for the interface with @UseCodec.");

    // Other libraries' annotations
    public static final WayOut REMOVE_OR_USE_CODEC =
            new WayOut("Remove it, or name a codec for the type with @UseCodec.");
    public static final WayOut USE_JSON_NAME =
            new WayOut("Remove it and use the name from the JSON, or name a codec for the type with @UseCodec.");
    public static final WayOut LEAVE_COMPONENT_OUT =
            new WayOut("Remove it and leave the component out, or name a codec for the type with @UseCodec.");
    public static final WayOut ADD_COMPONENT = new WayOut(
            "Remove it: only components are part of the JSON. For another property add a component, or name a"
                    + " codec for the type with @UseCodec.");
    public static final WayOut UNKNOWN_IS_SKIPPED = new WayOut("Remove it: unknown properties are skipped.");
    public static final WayOut ABSENT_IS_LEFT_OUT =
            new WayOut("Remove it: null in a @Nullable component and an empty Optional are left out.");
    public static final WayOut ORDER_OF_COMPONENTS =
            new WayOut("Remove it: properties are written in the order of the components.");
    public static final WayOut CANONICAL_CONSTRUCTOR =
            new WayOut("Remove it: a record is read with its canonical constructor.");
    public static final WayOut TYPE_PROPERTY = new WayOut(
            "Remove it: \"type\" distinguishes the records of a sealed interface, and @WebSocketMessage sets its"
                    + " value.");
    public static final WayOut CHECK_IN_CODE = new WayOut(
            "Remove it, and check the value in the route or in the record's constructor; a ClientErrorException"
                    + " there reaches the client.");
    public static final WayOut ALREADY_REQUIRED = new WayOut(
            "Remove it: a value is required unless its type is Optional, or it is @Nullable or has a @DefaultValue.");

    // Route classes and their factories
    public static final WayOut MOVE_ROUTES = new WayOut("Move the routes to a class.");
    public static final WayOut MOVE_API = new WayOut("Put @WebSocketApi on a concrete class that inherits the routes.");
    public static final WayOut NAME_CONCRETE_CLASS = new WayOut(
            "Name a concrete class that inherits the routes, or write a static @RouteFactory method in this one.");
    public static final WayOut MAKE_STATIC = new WayOut("Make it static.");
    public static final WayOut REMOVE_TYPE_PARAMETERS = new WayOut("Remove them.");

    // Deployment templates
    public static final WayOut FEWER_ROUTES = new WayOut(
            "Each route takes one resource, and one more if it replies. Let one route handle several cases by the"
                    + " type of its payload (a sealed interface), split the API in two, or set"
                    + " @WebSocketApi(template = false) and deploy the API in your own way.");
    public static final WayOut SHORTER_ROUTE_KEYS = new WayOut(
            "Use shorter route keys, or set @WebSocketApi(template = false) and deploy the API in your own way.");

    // Dependencies
    public static final WayOut ADD_RUNTIME = new WayOut("Add the dependency dev.switchboard:switchboard-runtime.");
    public static final WayOut ADD_RUNTIME_TO_MODULE = new WayOut(
            "Add the dependency dev.switchboard:switchboard-runtime, and \"requires dev.switchboard.runtime;\" to"
                    + " module-info.java.");

    private final String sentence;

    private WayOut(String sentence) {
        this.sentence = sentence;
    }

    /**
     * Advises the user to make the element that the problem is about more accessible.
     *
     * @param access the access that is needed, such as {@code public}
     */
    public static WayOut makeAccessible(String access) {
        return new WayOut("Make it " + access + ".");
    }

    /**
     * Advises the user to make a class more accessible.
     *
     * @param access the access that the class needs, such as {@code public}
     */
    public static WayOut makeNameable(String className, String access) {
        return new WayOut("Make " + className + " " + access + ", so that the generated handler can name it.");
    }

    public static WayOut returnInstanceOf(String className) {
        return new WayOut("Return an instance of " + className + ".");
    }

    public static WayOut optionalOf(String box) {
        return orUseCodec("Use Optional<" + box + ">");
    }

    private static WayOut orUseCodec(String advice) {
        return new WayOut(advice + ", or name a codec with @UseCodec.");
    }

    /** Returns the sentence. */
    @Override
    public String toString() {
        return sentence;
    }
}
