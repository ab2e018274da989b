package dev.switchboard;

/** A message that is not public, with a codec as the processor writes it: not public either. */
public final class HiddenMessages {
    private HiddenMessages() {}

    public static Object ticket(int number) {
        return new Ticket(number);
    }

    record Ticket(int number) {}
}
