package dev.switchboard.processor.scan;

import dev.switchboard.annotation.RouteFactory;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.model.Creator;
import dev.switchboard.processor.model.InstanceModel;
import dev.switchboard.processor.model.ProvidedModel;
import dev.switchboard.processor.model.Provision;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/**
 * Finds out how a handler gets an instance of a route class: from its factory method if it has one, or else from its
 * constructor.
 */
final class InstanceScanner {
    private static final String FACTORY = RouteFactory.class.getCanonicalName();

    InstanceModel scan(TypeElement type) {
        List<ExecutableElement> factories = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> Mirrors.find(method, FACTORY).isPresent())
                .toList();
        return switch (factories.size()) {
            case 0 -> scanConstructors(type);
            case 1 -> new InstanceModel.Factory(creator(factories.get(0)));
            default -> new InstanceModel.SeveralFactories(factories);
        };
    }

    private static InstanceModel scanConstructors(TypeElement type) {
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
                .toList();
        return switch (constructors.size()) {
            case 0 -> new InstanceModel.NoConstructor();
            case 1 -> new InstanceModel.Constructor(creator(constructors.get(0)));
            default -> new InstanceModel.SeveralConstructors(constructors);
        };
    }

    private static Creator creator(ExecutableElement executable) {
        List<ProvidedModel> parameters = executable.getParameters().stream()
                .map(InstanceScanner::parameter)
                .toList();
        return new Creator(executable, parameters, LintScanner.ofCreator(executable));
    }

    private static ProvidedModel parameter(VariableElement parameter) {
        Optional<Provision> provision = parameter.asType() instanceof DeclaredType declared
                ? Provision.ofType(
                        ((TypeElement) declared.asElement()).getQualifiedName().toString())
                : Optional.empty();
        return new ProvidedModel(parameter, Spelling.of(parameter.asType()), provision);
    }
}
