package dev.switchboard.processor.model;

import dev.switchboard.annotation.AuthorizerContext;
import dev.switchboard.annotation.ConnectionId;
import dev.switchboard.annotation.Header;
import dev.switchboard.annotation.Payload;
import dev.switchboard.annotation.QueryParam;
import dev.switchboard.annotation.StageVariable;
import dev.switchboard.annotation.UserId;
import java.lang.annotation.Annotation;

/** The annotations that name the source of a parameter's value. */
public enum BindingKind {
    PAYLOAD(Payload.class, ""),
    CONNECTION_ID(ConnectionId.class, ""),
    USER_ID(UserId.class, ""),
    HEADER(Header.class, "header"),
    QUERY_PARAM(QueryParam.class, "query parameter"),
    AUTHORIZER_CONTEXT(AuthorizerContext.class, "key in the authorizer's context"),
    STAGE_VARIABLE(StageVariable.class, "stage variable");

    private final String annotation;
    private final String spelling;
    private final String named;

    BindingKind(Class<? extends Annotation> annotation, String named) {
        this.annotation = annotation.getCanonicalName();
        this.spelling = "@" + annotation.getSimpleName();
        this.named = named;
    }

    /** Returns the annotation's qualified name. */
    public String annotation() {
        return annotation;
    }

    public String spelling() {
        return spelling;
    }

    /**
     * Returns the kind of thing that the annotation's value names, such as a header; empty if the annotation takes no
     * value.
     */
    public String named() {
        return named;
    }

    public boolean isNamed() {
        return !named.isEmpty();
    }

    /** Returns whether API Gateway sends the value with the handshake only. */
    public boolean isHandshakeOnly() {
        return this == HEADER || this == QUERY_PARAM;
    }

    /** Returns whether the value is text that can be converted to other types. */
    public boolean isText() {
        return this != PAYLOAD && this != CONNECTION_ID;
    }
}
