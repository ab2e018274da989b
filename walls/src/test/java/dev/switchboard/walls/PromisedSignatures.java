package dev.switchboard.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.core.domain.ThrowsDeclaration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds public and protected signatures in promised packages that contain a type of the project on which users cannot
 * rely.
 */
final class PromisedSignatures {
    private final String root;
    private final Collection<String> promised;

    /**
     * Creates the rule for the types in a root package and below it.
     *
     * @param root the package that contains all types of the project; signatures may contain any types outside it
     * @param promised the packages below the root whose public types may appear in signatures
     */
    PromisedSignatures(String root, Collection<String> promised) {
        this.root = root;
        this.promised = Set.copyOf(promised);
    }

    List<String> violations(Iterable<JavaClass> classes) {
        return StreamSupport.stream(classes.spliterator(), false)
                .filter(this::isPromised)
                .flatMap(this::violations)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<String> violations(JavaClass type) {
        Stream<String> ofType = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                .flatMap(supertype -> violations(type.getName(), supertype));
        Stream<String> ofMembers = Stream.concat(
                type.getFields().stream()
                        .filter(Visibility::isPublicOrProtected)
                        .flatMap(this::violations),
                type.getCodeUnits().stream()
                        .filter(Visibility::isPublicOrProtected)
                        .flatMap(this::violations));
        return Stream.of(ofType, bounds(type.getName(), type.getTypeParameters()), ofMembers)
                .flatMap(each -> each);
    }

    private Stream<String> violations(JavaField field) {
        return violations(field.getFullName(), field.getType());
    }

    private Stream<String> violations(JavaCodeUnit code) {
        Stream<JavaType> named = Stream.concat(
                Stream.concat(Stream.of(code.getReturnType()), code.getParameterTypes().stream()),
                StreamSupport.stream(code.getThrowsClause().spliterator(), false)
                        .map(ThrowsDeclaration::getRawType));
        return Stream.concat(
                named.flatMap(type -> violations(code.getFullName(), type)),
                bounds(code.getFullName(), code.getTypeParameters()));
    }

    private Stream<String> bounds(String where, List<? extends JavaTypeVariable<?>> parameters) {
        return parameters.stream()
                .flatMap(parameter -> parameter.getUpperBounds().stream())
                .flatMap(bound -> violations(where, bound));
    }

    private Stream<String> violations(String where, JavaType named) {
        return named.getAllInvolvedRawTypes().stream()
                .map(JavaClass::getBaseComponentType)
                .filter(type -> isOurs(type) && !isPromised(type))
                .map(type -> "%s names %s, which users cannot rely on".formatted(where, type.getName()));
    }

    private boolean isPromised(JavaClass type) {
        return promised.contains(type.getPackageName()) && Visibility.reaches(type);
    }

    private boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }
}
