package dev.switchboard.processor.model;

import java.util.Optional;
import javax.lang.model.element.VariableElement;

/**
 * A parameter of the constructor or factory method of a route class.
 *
 * @param type the parameter's type as users spell it
 * @param provision what the handler passes; empty if Switchboard does not provide the type
 */
public record ProvidedModel(VariableElement element, String type, Optional<Provision> provision) {}
