package dev.switchboard;

/** A package-private message, with a package-private codec as the processor writes it. */
public final class HiddenMessages {
    private HiddenMessages() {}

    public static Object ticket(int number) {
        return new Ticket(number);
    }

    record Ticket(int number) {}
}
