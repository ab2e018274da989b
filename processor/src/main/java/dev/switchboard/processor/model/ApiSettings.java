package dev.switchboard.processor.model;

import dev.switchboard.processor.diagnostic.Place;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What stands in a {@code @WebSocketApi}, and where. */
public record ApiSettings(
        Place place,
        Place namePlace,
        List<Gathered> gathered,
        String selectionExpression,
        Place selectionPlace,
        boolean keepsConnections,
        boolean wantsTemplate) {

    /**
     * A class that {@code routes} names.
     *
     * @param element null where what is named is no class, such as {@code int.class}
     */
    public record Gathered(@Nullable TypeElement element, String name, boolean hasRoutes, Place place) {
        /** What tells it from others. */
        public Object key() {
            return element == null ? name : element;
        }
    }
}
