package dev.switchboard.processor.model;

import java.util.Optional;
import javax.lang.model.element.VariableElement;

/**
 * A parameter of a route class's constructor or factory.
 *
 * @param type its type as users say it
 * @param provision what the handler passes; empty where Switchboard has nothing of that type
 */
public record ProvidedModel(VariableElement element, String type, Optional<Provision> provision) {}
