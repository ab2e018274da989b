package dev.switchboard;

/** Provides a package-private message, whose codec is package-private like a generated one. */
public final class HiddenMessages {
    private HiddenMessages() {}

    public static Object ticket(int number) {
        return new Ticket(number);
    }

    record Ticket(int number) {}
}
