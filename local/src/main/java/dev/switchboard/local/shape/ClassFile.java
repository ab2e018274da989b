package dev.switchboard.local.shape;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Content of a class file that reflection does not show.
 *
 * @param supertypes the superclass and the interfaces
 * @param mentions every class that the code names
 * @param marks the annotations of the class
 * @param components the annotations of a record's components, by their names
 * @param methods the methods, those that the compiler added included
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
     * @param name its name
     * @param descriptor its parameters and result, as the class file has them
     * @param marks its annotations
     * @param parameters the annotations of each parameter; empty if none has any
     */
    record Method(String name, String descriptor, List<Mark> marks, List<List<Mark>> parameters) {

        List<Mark> ofParameter(int index) {
            return index < parameters.size() ? parameters.get(index) : List.of();
        }
    }
}
