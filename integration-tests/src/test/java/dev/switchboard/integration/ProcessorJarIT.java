package dev.switchboard.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/**
 * Tests the contents of the processor's jar. The jar includes the processor's libraries. Of the files that javac and
 * Gradle look for, the jar contains only the processor's own.
 */
class ProcessorJarIT {
    private static final String SHADED = "dev/switchboard/processor/shaded/";
    private static final Path JAR = Path.of(
            System.getProperty("project.root"),
            "processor",
            "target",
            "switchboard-processor-" + System.getProperty("built.version") + ".jar");

    @Test
    void declaresTheProcessorAsIsolatingForGradle() throws IOException {
        assertThat(text("META-INF/gradle/incremental.annotation.processors"))
                .isEqualToIgnoringNewLines("dev.switchboard.processor.SwitchboardProcessor,isolating");
    }

    @Test
    void registersOnlyOurProcessorForJavac() throws IOException {
        assertThat(text("META-INF/services/javax.annotation.processing.Processor"))
                .isEqualToIgnoringNewLines("dev.switchboard.processor.SwitchboardProcessor");
    }

    @Test
    void noticeNamesEveryLibraryInTheJar() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream()
                            .map(JarEntry::getName)
                            .filter(name -> name.startsWith(SHADED) && name.endsWith(".class"))
                            .map(name -> name.substring(0, name.indexOf('/', SHADED.length())))
                            .distinct())
                    .isNotEmpty()
                    .allSatisfy(library -> assertThat(text("META-INF/NOTICE")).contains(library.replace('/', '.')));
            assertThat(jar.stream().map(JarEntry::getName).filter(name -> name.endsWith(".class")))
                    .as("all classes are in the processor's own package or below it")
                    .allMatch(name -> name.startsWith("dev/switchboard/processor/"));
        }
    }

    private static String text(String name) throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return new String(jar.getInputStream(jar.getJarEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
