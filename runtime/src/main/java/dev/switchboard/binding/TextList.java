package dev.switchboard.binding;

import java.util.ArrayList;
import java.util.List;

/** All values of a repeated header or query parameter on their way to a route's parameter. */
public final class TextList {
    private final String name;
    private final List<String> texts;

    /** Values under the name by which the client knows them; empty where there are none. */
    public TextList(String name, List<String> texts) {
        this.name = name;
        this.texts = List.copyOf(texts);
    }

    /** The values, or this one where there are none. */
    public TextList orDefault(String value) {
        return texts.isEmpty() ? new TextList(name, List.of(value)) : this;
    }

    /** The values in the order they came; one that cannot be converted is a 400 that names the parameter. */
    public <T> List<T> as(TextConverter<T> converter) {
        List<T> values = new ArrayList<>(texts.size());
        for (String text : texts) {
            values.add(new TextValue(name, text).as(converter));
        }
        return List.copyOf(values);
    }
}
