package dev.switchboard.local.testkit;

/** Error with which the kit fails a test. Its text holds everything that happened, so nothing needs to be added to it. */
final class TestFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    TestFailure(String message) {
        super(message);
    }
}
