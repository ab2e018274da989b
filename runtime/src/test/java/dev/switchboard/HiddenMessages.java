package dev.switchboard;

/**
 * Provides a package-private message. The codec of the message is package-private, too, as a generated codec would be.
 */
public final class HiddenMessages {
    private HiddenMessages() {}

    public static Object ticket(int number) {
        return new Ticket(number);
    }

    record Ticket(int number) {}
}
