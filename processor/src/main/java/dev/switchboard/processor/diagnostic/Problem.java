package dev.switchboard.processor.diagnostic;

/**
 * Every problem that the processor reports. People search for the ids, so an id never changes. Each problem has a
 * section in {@code docs/diagnostics.md} and a test that pins its place and text.
 */
public enum Problem {
    // Route methods
    DUPLICATE_ROUTE(
            "DuplicateRoute", "Route \"{}\" is handled by both {} and {}.", "Give each method its own route key."),
    BLANK_ROUTE_KEY(
            "BlankRouteKey",
            "The route key of {} is blank, so no message can select the route.",
            "Use the value that messages carry, or WebSocketRoute.DEFAULT for messages that select no other route."),
    RESERVED_ROUTE_KEY(
            "ReservedRouteKey",
            "Route key \"{}\" of {} begins with $, which API Gateway reserves.",
            "Use $connect, $disconnect or $default, or a key that does not begin with $."),
    TOO_MANY_ROUTES(
            "TooManyRoutes",
            "API \"{}\" has {} routes, but API Gateway allows at most 300.",
            "Let one route handle several cases by the type of its payload (a sealed interface), or split the API in"
                    + " two."),
    INACCESSIBLE_ROUTE_METHOD(
            "InaccessibleRouteMethod",
            "Route method {} is {}, so the generated handler cannot call it.",
            "Make it {}."),
    GENERIC_ROUTE_METHOD(
            "GenericRouteMethod",
            "Route method {} declares type parameters, which a message cannot supply.",
            "Use concrete types."),
    UNSUPPORTED_EXCEPTION(
            "UnsupportedException",
            "Route method {} declares a throwable that is neither an Exception nor an Error.",
            "Declare Exception, or something narrower."),
    UNDELIVERABLE_RESULT("UndeliverableResult", "{} returns {}, but {}."),
    MISPLACED_CONNECT_RESULT(
            "MisplacedConnectResult",
            "{} returns ConnectResult on route \"{}\", but only a handshake can be accepted or refused.",
            "Return it from the $connect route only; a message route returns its reply, or void if it sends none."),
    UNSUPPORTED_RESULT("UnsupportedResult", "{} returns {}, which cannot be a reply: {}."),

    // Parameters of route methods
    UNSUPPORTED_PARAMETER("UnsupportedParameter", "Parameter \"{}\" of {} has type {}, which cannot be bound{}."),
    UNAVAILABLE_BINDING("UnavailableBinding", "{} on {}: {}."),
    SECOND_PAYLOAD(
            "SecondPayload",
            "Parameters \"{}\" and \"{}\" of {} are both payloads, but a message has only one.",
            "Put both in one record, or mark the parameter that is not the payload with a binding annotation."),
    BINARY_PAYLOAD(
            "BinaryPayload",
            "Parameter \"{}\" of {} has type {}, but binary messages never arrive: API Gateway responds to one by"
                    + " closing the connection with code 1003.",
            "Take text: a record with a Base64 string, or @Payload String."),
    UNSUPPORTED_CONVERSION("UnsupportedConversion", "{} on {} provides text, which cannot be converted to {}."),
    INACCESSIBLE_TYPE(
            "InaccessibleType",
            "Parameter \"{}\" of {} has type {}, but {} is {}.",
            "Make it {}, so that the generated handler can name it."),
    CONFLICTING_BINDINGS(
            "ConflictingBindings",
            "{} on {} cannot be combined with {}.",
            "Keep the one that names the source of the value."),
    BLANK_BINDING_NAME("BlankBindingName", "{} on {} has a blank name.", "Write the name of the {} that it binds."),
    INVALID_DEFAULT_VALUE(
            "InvalidDefaultValue",
            "@DefaultValue(\"{}\") on {} cannot be converted to {}: {}.",
            "Write a value that fits the type."),
    MISPLACED_ANNOTATION("MisplacedAnnotation", "{} on {} does nothing: {}."),

    // JSON
    NO_CODEC("NoCodec", "{} cannot be represented in JSON: {}."),
    UNSUPPORTED_ANNOTATION("UnsupportedAnnotation", "{} on {} has no effect: {}."),
    INVALID_CODEC(
            "InvalidCodec",
            "{}: @UseCodec names {}, which {}.",
            "Name a class that implements JsonCodec<{}> and has a constructor without parameters."),
    CLASHING_TYPE_PROPERTY(
            "ClashingTypeProperty",
            "{} has a component \"type\", but the property \"type\" must hold \"{}\".",
            "Rename the component, or name a codec with @UseCodec."),
    DUPLICATE_DISCRIMINATOR(
            "DuplicateDiscriminator",
            "Both {} and {} of {} have the \"type\" \"{}\".",
            "Give each a type of its own with @WebSocketMessage."),
    CODEC_NAME_TAKEN(
            "CodecNameTaken",
            "The JSON codec of {} would be named {}, but that name is taken by {}.",
            "Rename one of the two classes."),

    // Route classes
    UNSUPPORTED_ROUTE_CLASS("UnsupportedRouteClass", "{} has routes but is {}, which a handler cannot instantiate."),
    INNER_ROUTE_CLASS(
            "InnerRouteClass",
            "Route class {} is an inner class, which exists only within an instance of {}.",
            "Make it static."),
    GENERIC_ROUTE_CLASS(
            "GenericRouteClass",
            "Route class {} declares type parameters, which its handler cannot supply.",
            "Use concrete types."),
    INACCESSIBLE_ROUTE_CLASS(
            "InaccessibleRouteClass", "Route class {} is not accessible to its handler: {} is {}.", "Make it {}."),
    UNPROVIDED_PARAMETER(
            "UnprovidedParameter",
            "Parameter \"{}\" of {} has type {}, which Switchboard does not provide.",
            "It provides MessageSender, ConnectionStore, WebSocketRuntime and Clock; to build {} with anything else,"
                    + " write a static @RouteFactory method in it."),
    AMBIGUOUS_CONSTRUCTOR(
            "AmbiguousConstructor",
            "{} has {} constructors that its handler could call: {}.",
            "Make all but one private, or build it in a static @RouteFactory method."),
    INACCESSIBLE_CONSTRUCTOR(
            "InaccessibleConstructor",
            "{} has no constructor that its handler can call.",
            "Make one {}, or build it in a static @RouteFactory method."),
    INVALID_ROUTE_FACTORY("InvalidRouteFactory", "@RouteFactory method {} {}."),
    DUPLICATE_ROUTE_FACTORY(
            "DuplicateRouteFactory", "{} is built by both {} and {}.", "Keep one @RouteFactory method per class."),
    HANDLER_NAME_TAKEN(
            "HandlerNameTaken",
            "The handler of {} would be named {}, but that name is taken by {}.",
            "Rename one of the two classes."),

    // APIs
    INVALID_API_NAME(
            "InvalidApiName",
            "API name \"{}\" {}.",
            "Use letters, digits, - and _, beginning with a letter, at most 64 characters."),
    DUPLICATE_API_NAME("DuplicateApiName", "API name \"{}\" is used by both {} and {}.", "Give each API its own name."),
    INVALID_SELECTION_EXPRESSION(
            "InvalidSelectionExpression",
            "Route selection expression \"{}\" {}.",
            "Write $request.body.<path>, $request.body[<index>] where messages are arrays, or several"
                    + " ${request.body.<path>} with text between them."),
    NO_ROUTES(
            "NoRoutes",
            "@WebSocketApi of {} names {}, which has no @WebSocketRoute method.",
            "Annotate methods of that class, or remove it from routes."),
    REPEATED_ROUTE_CLASS("RepeatedRouteClass", "@WebSocketApi of {} names {} twice.", "Name each class once."),
    EMPTY_API(
            "EmptyApi",
            "API \"{}\" has no routes: {} has no @WebSocketRoute method, and its @WebSocketApi names no classes.",
            "Annotate methods of {}, or name classes with routes in @WebSocketApi(routes = …)."),
    TEMPLATE_TOO_LARGE(
            "TemplateTooLarge", "The deployment template of API \"{}\" would have {}, but CloudFormation {}."),

    // The compilation as a whole
    MISSING_RUNTIME("MissingRuntime", "The code generated for {} needs Switchboard's runtime, which is not on the {}."),
    MISSING_ANNOTATIONS(
            "MissingAnnotations",
            "Switchboard's annotations are not on the annotation processor path.",
            "Add dev.switchboard:switchboard-annotations to it, beside switchboard-processor."),
    OUTDATED_JACKSON(
            "OutdatedJackson",
            "The code generated for {} needs jackson-core 2.18 or newer, but an older version is on the class path.",
            "Pin com.fasterxml.jackson.core:jackson-core to a newer version."),
    UNSUPPORTED_RELEASE(
            "UnsupportedRelease",
            "Switchboard generates code for Java 17, but this compilation targets Java {}.",
            "Compile with --release 17 or newer."),
    UNRESOLVED_TYPE(
            "UnresolvedType",
            "No handler or codec could be generated for {}, because {} cannot be found.",
            "Check its name and import; if another annotation processor writes it, check that this one runs."),
    MISSING_CONSTRUCTOR(
            "MissingConstructor",
            "{} has {}, but no annotation processor has added the constructor.",
            "Put Lombok on the annotation processor path, beside Switchboard's processor."),
    UNWRITABLE_FILE("UnwritableFile", "{} could not be written: {}.", "Check the compiler's output directory."),
    INTERNAL(
            "Internal",
            "Switchboard's processor failed at {} with {}.",
            "This is a bug in Switchboard, not in your code. Please report it with the source of that class and the"
                    + " stack trace, which the compiler option -Aswitchboard.debug=true prints.");

    private static final String SLOT_OF_WAY_OUT = "{}";

    private final String id;
    private final String template;
    private final boolean hasSeveralWaysOut;

    /** Declares a problem with several ways out. The last name that fills the wording must be a {@link WayOut}. */
    Problem(String id, String wrong) {
        this(id, wrong, SLOT_OF_WAY_OUT);
    }

    Problem(String id, String wrong, String wayOut) {
        this.id = id;
        this.template = "[" + id + "] " + wrong + " " + wayOut;
        this.hasSeveralWaysOut = wayOut.equals(SLOT_OF_WAY_OUT);
    }

    /** Returns the id in CamelCase. It appears in brackets in the message, and as a heading in the documentation. */
    public String id() {
        return id;
    }

    String message(Object... names) {
        if (hasSeveralWaysOut && !(names[names.length - 1] instanceof WayOut)) {
            throw new IllegalArgumentException("no way out at the end: " + template);
        }
        return new Wording(template).fill(names);
    }
}
