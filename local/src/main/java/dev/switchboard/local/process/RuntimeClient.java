package dev.switchboard.local.process;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds AWS's Java runtime client, with which Lambda runs functions, and checks whether it works on this machine. */
final class RuntimeClient {

    static final String MAIN_CLASS = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /** One class from each jar of the client. */
    private static final List<String> PARTS = List.of(
            MAIN_CLASS,
            "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer",
            RequestStreamHandler.class.getName(),
            "software.amazon.awssdk.utilslite.SdkInternalThreadLocal");

    /**
     * Architectures for which the client has a native library. The client calls the Runtime API through the library.
     */
    private static final Set<String> ARCHITECTURES = Set.of("amd64", "x86_64", "aarch64");

    private RuntimeClient() {}

    /**
     * Checks that the client runs on this machine.
     *
     * @throws IllegalStateException if the client has no native library for this machine
     */
    static void requirePlatform(String os, String architecture) {
        if (!os.toLowerCase(Locale.ROOT).contains("linux") || !ARCHITECTURES.contains(architecture)) {
            throw new IllegalStateException(
                    "Running a function in a process of its own needs Linux on x86_64 or aarch64, because AWS's"
                            + " runtime client does. This machine is " + os + " on " + architecture
                            + ". Run the handler inside the gateway (its class name, without --jar), or run the dev"
                            + " server in a Linux container.");
        }
    }

    /**
     * Returns the client's jars on the class path of this process.
     *
     * @throws IllegalStateException if a jar is missing
     */
    static List<Path> jars() {
        List<Path> jars = new ArrayList<>();
        for (String part : PARTS) {
            Path jar = jarOf(part);
            if (!jars.contains(jar)) {
                jars.add(jar);
            }
        }
        return jars;
    }

    private static Path jarOf(String className) {
        try {
            Class<?> part = Class.forName(className, false, RuntimeClient.class.getClassLoader());
            CodeSource source = part.getProtectionDomain().getCodeSource();
            return Path.of(source.getLocation().toURI());
        } catch (ClassNotFoundException | URISyntaxException missing) {
            throw new IllegalStateException(
                    "AWS's Java runtime client is not on the class path: class " + className
                            + " is missing. Add com.amazonaws:aws-lambda-java-runtime-interface-client, which"
                            + " switchboard-local depends on.",
                    missing);
        }
    }
}
