package dev.switchboard.processor.diagnostic;

/**
 * Everything that can be wrong with what a user wrote. The id is stable for ever: people search for it. Each has a
 * section in {@code docs/diagnostics.md} and a test that pins its place and text.
 */
public enum Problem {
    // Route methods
    DUPLICATE_ROUTE(
            "DuplicateRoute", "Route \"{}\" is handled by both {} and {}.", "Give each method its own route key."),
    BLANK_ROUTE_KEY(
            "BlankRouteKey",
            "The route key of {} is blank, which no message can select.",
            "Write the value that messages carry, or WebSocketRoute.DEFAULT for messages that select no other route."),
    RESERVED_ROUTE_KEY(
            "ReservedRouteKey",
            "Route key \"{}\" of {} begins with $, which API Gateway reserves.",
            "Use $connect, $disconnect or $default, or a key that does not begin with $."),
    TOO_MANY_ROUTES(
            "TooManyRoutes",
            "API \"{}\" has {} routes; API Gateway takes 300 at most.",
            "Let one route tell cases apart by its payload (a sealed interface), or make two APIs."),
    INACCESSIBLE_ROUTE_METHOD(
            "InaccessibleRouteMethod",
            "Route method {} is {}, so the generated handler cannot call it.",
            "Make it {}."),
    GENERIC_ROUTE_METHOD(
            "GenericRouteMethod",
            "Route method {} declares type parameters, and a message says nothing about types.",
            "Use concrete types."),
    UNSUPPORTED_EXCEPTION(
            "UnsupportedException",
            "Route method {} declares a throwable that is neither an Exception nor an Error.",
            "Declare Exception, or something narrower."),
    UNDELIVERABLE_RESULT("UndeliverableResult", "{} returns {}, but {}.", "{}"),
    MISPLACED_CONNECT_RESULT(
            "MisplacedConnectResult",
            "{} returns ConnectResult, which decides about a handshake, on route \"{}\".",
            "Return it from the $connect route; a message route returns its reply, or void for none."),
    UNSUPPORTED_RESULT("UnsupportedResult", "{} returns {}, which cannot be a reply: {}.", "{}"),

    // Parameters of route methods
    UNSUPPORTED_PARAMETER("UnsupportedParameter", "Parameter \"{}\" of {} has type {}, which cannot be bound{}.", "{}"),
    UNAVAILABLE_BINDING("UnavailableBinding", "{} on {}: {}.", "{}"),
    SECOND_PAYLOAD(
            "SecondPayload",
            "Parameters \"{}\" and \"{}\" of {} are both payloads, and a message has one.",
            "Put both into one record, or mark the one that is something else with a binding annotation."),
    BINARY_PAYLOAD(
            "BinaryPayload",
            "Parameter \"{}\" of {} has type {}, but binary messages never arrive: API Gateway closes a connection that"
                    + " sends one with code 1003.",
            "Take text: a record with a Base64 string, or @Payload String."),
    UNSUPPORTED_CONVERSION("UnsupportedConversion", "{} on {} gives text, which cannot become {}.", "{}"),
    INACCESSIBLE_TYPE(
            "InaccessibleType",
            "Parameter \"{}\" of {} has type {}, which is {}.",
            "Make {} {}, so that the generated handler can name it."),
    CONFLICTING_BINDINGS(
            "ConflictingBindings", "{} on {} cannot go with {}.", "Keep the one that says where the value comes from."),
    BLANK_BINDING_NAME("BlankBindingName", "{} on {} has a blank name.", "Write the name of the {} that it binds."),
    INVALID_DEFAULT_VALUE(
            "InvalidDefaultValue",
            "@DefaultValue(\"{}\") on {} does not convert to {}: {}.",
            "Write a value that does."),
    MISPLACED_ANNOTATION("MisplacedAnnotation", "{} on {} does nothing: {}.", "{}"),

    // JSON
    NO_CODEC("NoCodec", "{} cannot travel as JSON: {}.", "{}"),
    UNSUPPORTED_ANNOTATION("UnsupportedAnnotation", "{} on {} has no effect: {}.", "{}"),
    INVALID_CODEC(
            "InvalidCodec",
            "{}: @UseCodec names {}, which {}.",
            "Name a class that implements JsonCodec<{}> and has a constructor without parameters."),
    CLASHING_TYPE_PROPERTY(
            "ClashingTypeProperty",
            "{} has a component \"type\", and \"{}\" is to be written as \"type\" as well.",
            "Rename the component, or name a codec with @UseCodec."),
    DUPLICATE_DISCRIMINATOR(
            "DuplicateDiscriminator",
            "Both {} and {} of {} have the \"type\" \"{}\".",
            "Give each its own with @WebSocketMessage."),
    CODEC_NAME_TAKEN(
            "CodecNameTaken", "The JSON codec of {} would be {}, and that is {}.", "Rename one of the two classes."),

    // Route classes
    UNSUPPORTED_ROUTE_CLASS(
            "UnsupportedRouteClass", "{} has routes but is {}, of which no handler can make an instance.", "{}"),
    INNER_ROUTE_CLASS(
            "InnerRouteClass",
            "Route class {} is an inner class, which exists only within an instance of {}.",
            "Make it static."),
    GENERIC_ROUTE_CLASS(
            "GenericRouteClass",
            "Route class {} declares type parameters, which its handler could not fill in.",
            "Use concrete types."),
    INACCESSIBLE_ROUTE_CLASS(
            "InaccessibleRouteClass", "Route class {} is out of its handler's reach: {} is {}.", "Make it {}."),
    UNPROVIDED_PARAMETER(
            "UnprovidedParameter",
            "Parameter \"{}\" of {} has type {}, which Switchboard does not provide.",
            "It provides MessageSender, ConnectionStore, WebSocketRuntime and Clock; to build {} with anything else,"
                    + " write a static @RouteFactory method in it."),
    AMBIGUOUS_CONSTRUCTOR(
            "AmbiguousConstructor",
            "{} has {} constructors that its handler might call: {}.",
            "Make all but one private, or build it in a static @RouteFactory method."),
    INACCESSIBLE_CONSTRUCTOR(
            "InaccessibleConstructor",
            "{} has no constructor that its handler can call.",
            "Make one {}, or build it in a static @RouteFactory method."),
    INVALID_ROUTE_FACTORY("InvalidRouteFactory", "@RouteFactory method {} {}.", "{}"),
    DUPLICATE_ROUTE_FACTORY(
            "DuplicateRouteFactory", "{} is built by both {} and {}.", "Keep one @RouteFactory method a class."),
    HANDLER_NAME_TAKEN(
            "HandlerNameTaken", "The handler of {} would be {}, and that is {}.", "Rename one of the two classes."),

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
            "Annotate its methods, or leave it out."),
    REPEATED_ROUTE_CLASS(
            "RepeatedRouteClass", "@WebSocketApi of {} gathers the routes of {} twice.", "Name each class once."),
    EMPTY_API(
            "EmptyApi",
            "API \"{}\" has no routes: {} has no @WebSocketRoute method, and its @WebSocketApi names no classes.",
            "Annotate methods of {}, or name the classes that have some in routes."),
    TEMPLATE_TOO_LARGE(
            "TemplateTooLarge",
            "The deployment template of API \"{}\" would have {}; CloudFormation takes {}.",
            "{}, or say @WebSocketApi(template = false) and deploy it in your own way."),

    // The compile as a whole
    MISSING_RUNTIME(
            "MissingRuntime",
            "What is generated for {} needs Switchboard's runtime, which is not on the {}.",
            "Add the dependency dev.switchboard:switchboard-runtime{}."),
    MISSING_ANNOTATIONS(
            "MissingAnnotations",
            "Switchboard's annotations are not on the annotation processor path.",
            "Add dev.switchboard:switchboard-annotations to it, beside switchboard-processor."),
    OUTDATED_JACKSON(
            "OutdatedJackson",
            "What is generated for {} needs jackson-core 2.18 or newer, and an older one is on the class path.",
            "Pin com.fasterxml.jackson.core:jackson-core to a newer version."),
    UNSUPPORTED_RELEASE(
            "UnsupportedRelease",
            "Switchboard generates Java 17, and this compile is for Java {}.",
            "Compile with --release 17 or newer."),
    UNRESOLVED_TYPE(
            "UnresolvedType",
            "No handler or codec could be generated for {}, because {} cannot be found.",
            "Check its name and import; if another annotation processor writes it, check that this one runs."),
    MISSING_CONSTRUCTOR(
            "MissingConstructor",
            "{} has {}, and no annotation processor has added the constructor.",
            "Put Lombok on the annotation processor path, beside Switchboard's processor."),
    UNWRITABLE_FILE("UnwritableFile", "{} could not be written: {}.", "Check the compiler's output directory."),
    INTERNAL(
            "Internal",
            "Switchboard's processor failed at {} with {}.",
            "This is a mistake of Switchboard's, not of yours: please report it with the source of that class and the"
                    + " stack trace, which the compiler option -Aswitchboard.debug=true prints.");

    private final String id;
    private final String template;

    Problem(String id, String wrong, String wayOut) {
        this.id = id;
        this.template = "[" + id + "] " + wrong + " " + wayOut;
    }

    /** CamelCase, as it stands in the message's brackets and in the documentation. */
    public String id() {
        return id;
    }

    String message(Object... names) {
        return new Wording(template).fill(names);
    }
}
