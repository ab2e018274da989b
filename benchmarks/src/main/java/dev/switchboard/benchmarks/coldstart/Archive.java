package dev.switchboard.benchmarks.coldstart;

import dev.switchboard.benchmarks.machine.Jdk;
import java.nio.file.Path;
import java.util.List;

/** Kinds of recordings that make a JVM start faster. An earlier run writes the recording. */
enum Archive {
    NONE("plain", 17) {
        @Override
        List<String> recording(Path file) {
            return List.of();
        }

        @Override
        List<String> using(Path file) {
            return List.of();
        }
    },
    APP_CDS("AppCDS", 17) {
        @Override
        List<String> recording(Path file) {
            return List.of("-XX:ArchiveClassesAtExit=" + file);
        }

        @Override
        List<String> using(Path file) {
            return List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto");
        }
    },
    AOT_CACHE("AOT cache", 25) {
        @Override
        List<String> recording(Path file) {
            return List.of("-XX:AOTCacheOutput=" + file);
        }

        @Override
        List<String> using(Path file) {
            return List.of("-XX:AOTCache=" + file);
        }
    };

    private final String label;
    private final int sinceJdk;

    Archive(String label, int sinceJdk) {
        this.label = label;
        this.sinceJdk = sinceJdk;
    }

    String label() {
        return label;
    }

    boolean isKnownTo(Jdk jdk) {
        return jdk.feature() >= sinceJdk;
    }

    /** Returns the options that make a JVM write the recording to the given file when the JVM ends. */
    abstract List<String> recording(Path file);

    /** Returns the options that make a JVM use the recording in the given file when the JVM starts. */
    abstract List<String> using(Path file);
}
