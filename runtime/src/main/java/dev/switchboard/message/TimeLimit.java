package dev.switchboard.message;

/**
 * Time limit for the messages that a thread sends, created by {@link MessageSender#limitTime}. Close it on the thread
 * that created it. If a thread has several limits, close the most recent one first.
 */
public interface TimeLimit extends AutoCloseable {
    /** Ends the limit. The previous limit, if any, applies again. */
    @Override
    void close();
}
