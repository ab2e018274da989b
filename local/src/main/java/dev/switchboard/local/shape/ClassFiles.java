package dev.switchboard.local.shape;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The class files that a class loader finds.
 *
 * @param loader the loader of the handler
 */
record ClassFiles(ClassLoader loader) {

    /** The class file of a class of users; nothing for Java's own, and for one that is not there. */
    Optional<ClassFile> find(String className) throws IOException {
        if (className.startsWith("java.")) {
            return Optional.empty();
        }
        try (InputStream file = loader.getResourceAsStream(className.replace('.', '/') + ".class")) {
            return file == null ? Optional.empty() : Optional.of(ClassFileReader.read(file.readAllBytes()));
        }
    }

    /** The class itself, loaded but not initialised. */
    Class<?> load(String className) throws ClassNotFoundException {
        return Class.forName(className, false, loader);
    }
}
