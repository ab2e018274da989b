package dev.switchboard.local.shape;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Content of a class file that reflection does not provide.
 *
 * @param supertypes the superclass and the interfaces
 * @param mentions every class that the code refers to
 * @param marks the annotations of the class
 * @param components the annotations of a record's components, by their names
 * @param methods the methods, including those that the compiler added
 */
record ClassFile(
        List<String> supertypes,
        Set<String> mentions,
        List<Mark> marks,
        Map<String, List<Mark>> components,
        List<Method> methods) {

    /**
     * A method.
     *
     * @param name the method's name
     * @param descriptor the types of the parameters and the result, as a JVM descriptor
     * @param marks the method's annotations
     * @param parameters the annotations of each parameter; empty if no parameter is annotated
     */
    record Method(String name, String descriptor, List<Mark> marks, List<List<Mark>> parameters) {

        List<Mark> ofParameter(int index) {
            return index < parameters.size() ? parameters.get(index) : List.of();
        }
    }
}
