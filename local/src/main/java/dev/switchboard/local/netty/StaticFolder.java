package dev.switchboard.local.netty;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder whose files are served. Files outside the folder are never found. */
final class StaticFolder {

    private static final String INDEX = "index.html";

    private final Path folder;

    /**
     * Finds the real path of a folder.
     *
     * @throws IOException if the folder does not exist
     */
    StaticFolder(Path folder) throws IOException {
        this.folder = folder.toRealPath();
    }

    /**
     * Finds the file that a request target names.
     *
     * @return the file; empty if the file does not exist, is outside the folder (also through a symbolic link), or is
     *     hidden by a leading dot
     */
    Optional<Path> find(String target) {
        try {
            String path = new QueryStringDecoder(target).path();
            String name = path.startsWith("/") ? path.substring(1) : path;
            Path file = folder.resolve(path.endsWith("/") ? name + INDEX : name).toRealPath();
            return file.startsWith(folder) && Files.isRegularFile(file) && !isHidden(file)
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException noSuchFile) {
            return Optional.empty();
        }
    }

    private boolean isHidden(Path file) {
        for (Path segment : folder.relativize(file)) {
            if (segment.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
