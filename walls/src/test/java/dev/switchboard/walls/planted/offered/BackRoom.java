package dev.switchboard.walls.planted.offered;

/** A type in a promised package that is not public. */
final class BackRoom {
    void open() {}
}
