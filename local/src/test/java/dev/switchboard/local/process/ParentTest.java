package dev.switchboard.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParentTest {

    @Test
    void processesEndWhenTheirParentIsKilled() throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        Parent.class.getName(),
                        classPath)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            ProcessHandle child = child(parent.inputReader());
            assertThat(child.isAlive()).isTrue();

            parent.destroyForcibly();

            assertThat(child.onExit().get(60, TimeUnit.SECONDS)).isEqualTo(child);
        } finally {
            parent.destroyForcibly();
        }
    }

    private static ProcessHandle child(BufferedReader printed) throws Exception {
        String line = printed.readLine();
        while (line != null && !line.startsWith("pid ")) {
            line = printed.readLine();
        }
        assertThat(line).isNotNull();
        return ProcessHandle.of(Long.parseLong(line.substring("pid ".length()))).orElseThrow();
    }
}
