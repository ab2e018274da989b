package dev.switchboard.walls.planted.below;

import dev.switchboard.walls.planted.above.Roof;

/** Refers to a package that is above this one. */
public final class Ground {
    Roof holds() {
        return new Roof(this);
    }
}
