package dev.switchboard;

import java.util.Objects;

/**
 * Thrown to refuse a client's request, with text that is meant for the client. This is the only exception whose text
 * reaches a client. After any other exception, the client receives only "Internal server error".
 *
 * <p>If a route method throws this exception, the client receives an {@code error} message with the code and the text.
 * On a two-way route this message is the reply; on a one-way route it is sent as a separate message. On
 * {@code $connect}, the handshake is refused with the status.
 *
 * <pre>{@code
 * throw new ClientErrorException(409, "room_full", "The room has no seat left.");
 * }</pre>
 */
public final class ClientErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Status of the response. */
    private final int statusCode;
    /** Short name for programs. */
    private final String code;
    /** Reason for logs. */
    private final String reason;

    /**
     * Creates an exception.
     *
     * @param statusCode the status, 400 to 499
     * @param code a short name for programs, such as {@code room_full}
     * @param message a sentence for people; it is sent to the client
     */
    public ClientErrorException(int statusCode, String code, String message) {
        this(statusCode, code, message, code);
    }

    private ClientErrorException(int statusCode, String code, String message, String reason) {
        super(Objects.requireNonNull(message, "message"));
        if (statusCode < 400 || statusCode > 499) {
            throw new IllegalArgumentException(
                    "The status of a client error must be 400 to 499, not " + statusCode + ".");
        }
        this.statusCode = statusCode;
        this.code = Objects.requireNonNull(code, "code");
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /**
     * {@return an exception whose message may also appear in logs, because it contains nothing that the client has
     * sent} For an exception that was created with the constructor, the log contains only the code, because the message
     * may quote the client.
     *
     * @param statusCode the status, 400 to 499
     * @param code a short name for programs, such as {@code room_full}
     * @param message a sentence for people; it is sent to the client and logged
     */
    public static ClientErrorException loggable(int statusCode, String code, String message) {
        return loggable(statusCode, code, message, message);
    }

    /**
     * {@return an exception with one message for the client and a different one for logs}
     *
     * @param statusCode the status, 400 to 499
     * @param code a short name for programs, such as {@code room_full}
     * @param message a sentence for people; it is sent to the client
     * @param reason the text that is logged instead; it must not contain anything that the client has sent
     */
    public static ClientErrorException loggable(int statusCode, String code, String message, String reason) {
        return new ClientErrorException(statusCode, code, message, reason);
    }

    /** {@return the reason for logs, which is the code unless the exception was created by {@code loggable}} */
    public String reason() {
        return reason;
    }

    /** {@return the status, 400 to 499} */
    public int statusCode() {
        return statusCode;
    }

    /** {@return the short name for programs} */
    public String code() {
        return code;
    }

    /** {@return the sentence for people, which is never null} */
    public String clientMessage() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
