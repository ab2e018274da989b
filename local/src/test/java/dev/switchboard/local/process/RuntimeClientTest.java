package dev.switchboard.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuntimeClientTest {

    @Test
    void jarsOfTheRuntimeClientAreFoundOnTheClassPath() {
        assertThat(RuntimeClient.jars())
                .extracting(jar -> jar.getFileName().toString())
                .satisfiesExactly(
                        jar -> assertThat(jar).startsWith("aws-lambda-java-runtime-interface-client-"),
                        jar -> assertThat(jar).startsWith("aws-lambda-java-serialization-"),
                        jar -> assertThat(jar).startsWith("aws-lambda-java-core-"),
                        jar -> assertThat(jar).startsWith("utils-lite-"));
    }

    @ParameterizedTest
    @CsvSource({"Linux, amd64", "Linux, x86_64", "Linux, aarch64"})
    void platformsWithANativeLibraryAreAccepted(String os, String architecture) {
        assertThatCode(() -> RuntimeClient.requirePlatform(os, architecture)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"Mac OS X, aarch64", "Windows 11, amd64", "Linux, riscv64"})
    void otherPlatformsAreRefusedWithAdvice(String os, String architecture) {
        assertThatThrownBy(() -> RuntimeClient.requirePlatform(os, architecture))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Running a function in a process of its own needs Linux on x86_64 or aarch64, because AWS's"
                        + " runtime client does."
                        + " This machine is " + os + " on " + architecture
                        + ". Run the handler inside the gateway (its class name, without --jar), or run the dev"
                        + " server in a Linux container.");
    }
}
