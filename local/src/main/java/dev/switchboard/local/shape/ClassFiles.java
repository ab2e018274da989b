package dev.switchboard.local.shape;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Finds class files through a class loader.
 *
 * @param loader the loader of the handler
 */
record ClassFiles(ClassLoader loader) {

    /** Returns the class file of a user's class; empty for Java's own classes, and if there is no file. */
    Optional<ClassFile> find(String className) throws IOException {
        if (className.startsWith("java.")) {
            return Optional.empty();
        }
        try (InputStream file = loader.getResourceAsStream(className.replace('.', '/') + ".class")) {
            return file == null ? Optional.empty() : Optional.of(ClassFileReader.read(file.readAllBytes()));
        }
    }

    /** Loads a class without initializing it. */
    Class<?> load(String className) throws ClassNotFoundException {
        return Class.forName(className, false, loader);
    }
}
