package dev.switchboard.local.testkit;

/** What the kit fails a test with. Its text tells what happened, so nothing needs to be added to it. */
final class TestFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    TestFailure(String message) {
        super(message);
    }
}
