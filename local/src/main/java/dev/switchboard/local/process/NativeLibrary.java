package dev.switchboard.local.process;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The native part of AWS's runtime client, unpacked beforehand. Left alone, each process would unpack it to the same file in
 * {@code /tmp}, and of several that start at a time one may find it gone and give up.
 */
final class NativeLibrary {

    /** The system property that tells the client where it is. */
    static final String PROPERTY = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private NativeLibrary() {}

    /**
     * Unpacks what this machine needs.
     *
     * @throws IOException if the folder cannot be written to, or the client has no such library
     */
    static Path unpackTo(Path folder, String architecture) throws IOException {
        boolean arm = architecture.equals("aarch64");
        boolean musl = Files.exists(Path.of("/lib/ld-musl-" + (arm ? "aarch64" : "x86_64") + ".so.1"));
        String name = "libaws-lambda-jni." + (musl ? "linux_musl-" : "linux-") + (arm ? "aarch_64" : "x86_64") + ".so";
        Path library = folder.resolve(name);
        try (InputStream packed = NativeLibrary.class.getResourceAsStream("/jni/" + name)) {
            if (packed == null) {
                throw new FileNotFoundException("AWS's runtime client has no " + name);
            }
            Files.copy(packed, library);
        }
        return library;
    }
}
