package dev.switchboard.walls.planted.hidden;

/** Is public only for another package of the same module. */
public class Secret extends Exception {
    private static final long serialVersionUID = 1;
}
