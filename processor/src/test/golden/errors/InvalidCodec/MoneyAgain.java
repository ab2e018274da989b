package another;

public record Money(int cents) {}
