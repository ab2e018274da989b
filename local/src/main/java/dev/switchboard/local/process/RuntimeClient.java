package dev.switchboard.local.process;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** AWS's Java runtime client, which Lambda runs functions with: where it is, and whether it can run here. */
final class RuntimeClient {

    static final String MAIN_CLASS = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /** One class of each jar that the client consists of. */
    private static final List<String> PARTS = List.of(
            MAIN_CLASS,
            "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer",
            RequestStreamHandler.class.getName(),
            "software.amazon.awssdk.utilslite.SdkInternalThreadLocal");

    /** It reaches the Runtime API through a native library. */
    private static final Set<String> ARCHITECTURES = Set.of("amd64", "x86_64", "aarch64");

    private RuntimeClient() {}

    /** @throws IllegalStateException if the client has no native library for this machine */
    static void requirePlatform(String os, String architecture) {
        if (!os.toLowerCase(Locale.ROOT).contains("linux") || !ARCHITECTURES.contains(architecture)) {
            throw new IllegalStateException(
                    "A function's own process needs Linux on x86_64 or aarch64, because AWS's"
                            + " runtime client does; this is " + os + " on " + architecture
                            + ". Run the handler inside the gateway (its class name, without --jar), or all of this in a container.");
        }
    }

    /**
     * The client's jars, of those that this process was started with.
     *
     * @throws IllegalStateException if it was started without
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
                    "AWS's Java runtime client is not on the class path: there is no " + className
                            + ". Add com.amazonaws:aws-lambda-java-runtime-interface-client, which switchboard-local"
                            + " depends on.",
                    missing);
        }
    }
}
