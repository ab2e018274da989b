package dev.switchboard.local.testkit;

/** Thrown by the test kit when a test fails. The message contains everything that happened. */
final class TestFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    TestFailure(String message) {
        super(message);
    }
}
