package dev.switchboard.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line says about a handler that is to run in a process of its own.
 *
 * @param jar the jar with the handler
 * @param java the {@code java} command; the one that runs this process unless it is given
 * @param variables the environment variables by name
 */
record ProcessOptions(Path jar, Optional<Path> java, Map<String, String> variables) {}
