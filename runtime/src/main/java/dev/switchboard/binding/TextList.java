package dev.switchboard.binding;

import java.util.ArrayList;
import java.util.List;

/** All values of a repeated header or query parameter, from which a generated handler binds a parameter of a route. */
public final class TextList {
    private final String name;
    private final List<String> texts;

    /**
     * Creates a list of values, which may be empty, with the name that errors show to the client.
     *
     * @param name the name that errors show
     * @param texts the values as text
     */
    public TextList(String name, List<String> texts) {
        this.name = name;
        this.texts = List.copyOf(texts);
    }

    /**
     * {@return these values or, if there are none, a list of the given value}
     *
     * @param value the default
     */
    public TextList orDefault(String value) {
        return texts.isEmpty() ? new TextList(name, List.of(value)) : this;
    }

    /**
     * {@return the converted values in the order in which they arrived}
     *
     * @param <T> the type of the value
     * @param converter the converter
     * @throws dev.switchboard.ClientErrorException with status 400 and the name of the parameter, if a value cannot be
     *     converted
     */
    public <T> List<T> as(TextConverter<T> converter) {
        List<T> values = new ArrayList<>(texts.size());
        for (String text : texts) {
            values.add(new TextValue(name, text).as(converter));
        }
        return List.copyOf(values);
    }
}
