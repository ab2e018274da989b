package dev.switchboard.message;

/**
 * Time limit for the messages that a thread sends, created by {@link MessageSender#limitTime}. Close a limit on the
 * thread that created the limit. If a thread has several limits, close the most recent one first.
 */
public interface TimeLimit extends AutoCloseable {
    /** Ends the limit. The previous limit, if any, applies again. */
    @Override
    void close();
}
