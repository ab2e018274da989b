package dev.switchboard.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Compares the codecs of the types in {@code src/test/golden/codecs/input} with golden files. */
class CodecGoldenTest {
    static final Path INPUT = Path.of("src", "test", "golden", "codecs", "input");

    @Test
    void codecsMatchTheGoldenFiles() throws IOException {
        Compilation compilation = Compiling.folder(INPUT)
                .withOptions("-Xlint:all,-processing", "-Werror")
                .compile();
        assertThat(compilation.diagnostics()).as("warnings and errors").isEmpty();
        assertThat(compilation.generatedSourceFiles())
                .extracting(CodecGoldenTest::fileName)
                .containsExactlyInAnyOrder(
                        "EverythingJson.java",
                        "Everything_InnerJson.java",
                        "DefaultsJson.java",
                        "Shapes_ShapeJson.java",
                        "Shapes_CircleJson.java",
                        "Shapes_SquareJson.java",
                        "Shapes_GroupJson.java",
                        "TreeJson.java",
                        "Tree_LeafJson.java",
                        "NamesJson.java",
                        "Names_EmptyJson.java",
                        "OldJson.java",
                        "Old_GoneJson.java");
        for (JavaFileObject codec : compilation.generatedSourceFiles()) {
            GoldenFiles.assertGolden(
                    "codecs/" + fileName(codec), codec.getCharContent(false).toString());
        }
    }

    private static String fileName(JavaFileObject file) {
        return file.getName().substring(file.getName().lastIndexOf('/') + 1);
    }
}
