package dev.switchboard.walls;

/** A reference from a class to a class in a different package, in the class file or in an import of the source. */
record Import(String from, String to, String className, String description) {}
