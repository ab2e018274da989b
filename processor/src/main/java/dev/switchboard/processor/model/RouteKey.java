package dev.switchboard.processor.model;

import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.processor.diagnostic.Place;

/** A route key from {@code @WebSocketRoute}, with its place. */
public record RouteKey(String text, Place place) {
    public RouteKind kind() {
        return switch (text) {
            case WebSocketRoute.CONNECT -> RouteKind.CONNECT;
            case WebSocketRoute.DISCONNECT -> RouteKind.DISCONNECT;
            default -> RouteKind.MESSAGE;
        };
    }

    public boolean isDefault() {
        return text.equals(WebSocketRoute.DEFAULT);
    }

    /** Returns the key in double quotes. */
    public String quoted() {
        return "\"" + text + "\"";
    }
}
