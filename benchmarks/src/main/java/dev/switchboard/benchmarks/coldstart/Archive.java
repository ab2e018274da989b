package dev.switchboard.benchmarks.coldstart;

import dev.switchboard.benchmarks.machine.Jdk;
import java.nio.file.Path;
import java.util.List;

/** The recording of an earlier run that a JVM may start from. */
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

    /** Returns the options with which a JVM writes the file at its end. */
    abstract List<String> recording(Path file);

    /** Returns the options with which a JVM starts from the file. */
    abstract List<String> using(Path file);
}
