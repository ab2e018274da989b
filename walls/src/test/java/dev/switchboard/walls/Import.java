package dev.switchboard.walls;

/** A reference from a class to one in another package, in the compiled code or in an import of the source. */
record Import(String from, String to, String className, String description) {}
