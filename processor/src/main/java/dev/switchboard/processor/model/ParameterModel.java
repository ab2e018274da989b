package dev.switchboard.processor.model;

import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.element.Spelling;
import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a route method.
 *
 * @param method the method, spelled for a message about the parameter: {@code ChatRoutes.send(…, origin)}
 * @param mirror the parameter's type in the class that the route is called on
 * @param annotations the binding annotations on the parameter; more than one is a mistake
 * @param defaultText the text in {@code @DefaultValue}; null if there is none
 */
public record ParameterModel(
        VariableElement element,
        String method,
        TypeMirror mirror,
        List<BindingAnnotation> annotations,
        @Nullable DefaultText defaultText,
        Binding binding) {

    public String name() {
        return element.getSimpleName().toString();
    }

    /** Returns the parameter's type as users spell it. */
    public String type() {
        return Spelling.of(mirror);
    }

    public Place place() {
        return Place.of(element);
    }

    /** Returns whether the parameter takes the message. */
    public boolean isPayload() {
        return binding instanceof Binding.Payload
                || binding instanceof Binding.RawText
                || binding instanceof Binding.Binary;
    }
}
