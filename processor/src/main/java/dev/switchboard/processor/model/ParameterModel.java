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
 * @param method the method as users say it when they mean this parameter: {@code ChatRoutes.send(…, origin)}
 * @param mirror the parameter's type in the class that the route is called on
 * @param annotations the binding annotations on it; at most one makes sense
 * @param defaultText what {@code @DefaultValue} says, null where there is none
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

    /** Its type as users say it. */
    public String type() {
        return Spelling.of(mirror);
    }

    public Place place() {
        return Place.of(element);
    }

    /** Whether it would be given the message. */
    public boolean isPayload() {
        return binding instanceof Binding.Payload
                || binding instanceof Binding.RawText
                || binding instanceof Binding.Binary;
    }
}
