package dev.switchboard.walls.planted.offered;

import dev.switchboard.walls.planted.hidden.Secret;
import java.util.List;
import java.util.Map;

/** Uses hidden types in all parts of its signatures. */
public class Shop<T extends Secret> {
    /** A field that is accessible to subclasses. */
    protected Secret[] field = {};

    /** Takes a type that is not public. */
    public Shop(BackRoom room) {
        room.open();
    }

    /** Has the hidden type as an argument of a type argument. */
    public Map<String, List<? extends Secret>> nested() {
        return Map.of();
    }

    /** Declares the hidden type as an exception. */
    public void fails() throws Secret {
        throw new Secret();
    }

    /** Uses only types that are allowed. */
    public List<String> proper(List<String> names) {
        return inside() == null ? names : List.of();
    }

    private Secret inside() {
        return field[0];
    }

    Secret forThisPackage() {
        return new Secret();
    }
}
