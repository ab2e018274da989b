package dev.switchboard.walls.planted.offered;

/** Stands in a promised package, but users cannot name it. */
final class BackRoom {
    void open() {}
}
