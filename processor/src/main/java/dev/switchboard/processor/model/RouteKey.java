package dev.switchboard.processor.model;

import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.processor.diagnostic.Place;

/** A route key as it stands in {@code @WebSocketRoute}, and where. */
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

    /** How messages call the route: its key in quotes. */
    public String quoted() {
        return "\"" + text + "\"";
    }
}
