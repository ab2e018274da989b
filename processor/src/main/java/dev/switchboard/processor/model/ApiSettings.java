package dev.switchboard.processor.model;

import dev.switchboard.processor.diagnostic.Place;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Values of a {@code @WebSocketApi}, with their places. */
public record ApiSettings(
        Place place,
        Place namePlace,
        List<Gathered> gathered,
        String selectionExpression,
        Place selectionPlace,
        boolean keepsConnections,
        boolean hasTemplate) {

    /**
     * A class that is named in {@code routes}.
     *
     * @param element null if the named type is not a class, such as {@code int.class}
     */
    public record Gathered(@Nullable TypeElement element, String name, boolean hasRoutes, Place place) {
        /** Returns a key that is the same each time the class is named. */
        public Object key() {
            return element == null ? name : element;
        }
    }
}
