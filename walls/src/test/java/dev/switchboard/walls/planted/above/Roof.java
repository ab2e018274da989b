package dev.switchboard.walls.planted.above;

import dev.switchboard.walls.planted.below.Ground;

/** Refers to the package below, which is allowed. */
public record Roof(Ground ground) {}
