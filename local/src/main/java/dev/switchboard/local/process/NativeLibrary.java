package dev.switchboard.local.process;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Unpacks the native library of AWS's runtime client before processes start. Otherwise each process would unpack it to
 * the same file in {@code /tmp}. If several processes started at once, one of them could then find the file missing,
 * and fail.
 */
final class NativeLibrary {

    /** System property with the library's path, which the client reads. */
    static final String PROPERTY = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private NativeLibrary() {}

    /**
     * Unpacks the library for this machine.
     *
     * @throws IOException if the folder cannot be written to, or if the client has no library for this machine
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
