package dev.switchboard.walls.planted.hidden;

/** A public type in a package that is not promised. */
public class Secret extends Exception {
    private static final long serialVersionUID = 1;
}
