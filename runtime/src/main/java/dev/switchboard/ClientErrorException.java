package dev.switchboard;

import java.util.Objects;

/**
 * Tells a client that it cannot have what it asked for, in words meant for it. The only exception whose text reaches a
 * client: all others are answered with a plain "Internal server error".
 *
 * <p>Thrown from a route method it becomes an {@code error} message with the code and the text: the reply of a two-way
 * route, or a message of its own on a one-way route. On {@code $connect} the handshake is refused with the status.
 *
 * <pre>{@code
 * throw new ClientErrorException(409, "room_full", "The room has no seat left.");
 * }</pre>
 */
public final class ClientErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int statusCode;
    private final String code;
    private final String reason;

    /**
     * An error for the client.
     *
     * @param statusCode 400 to 499
     * @param code a short name for programs, such as {@code room_full}
     * @param message a sentence for people; it is sent to the client
     */
    public ClientErrorException(int statusCode, String code, String message) {
        this(statusCode, code, message, code);
    }

    private ClientErrorException(int statusCode, String code, String message, String reason) {
        super(Objects.requireNonNull(message, "message"));
        if (statusCode < 400 || statusCode > 499) {
            throw new IllegalArgumentException("A client error has a status from 400 to 499, not " + statusCode + ".");
        }
        this.statusCode = statusCode;
        this.code = Objects.requireNonNull(code, "code");
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /**
     * Returns an error whose sentence may stand in logs as well, because it holds nothing that the client has sent. For
     * other errors the log holds only the code, because their sentence may quote the client.
     *
     * @param statusCode 400 to 499
     * @param code a short name for programs, such as {@code room_full}
     * @param message a sentence for people; it is sent to the client, and logged
     */
    public static ClientErrorException loggable(int statusCode, String code, String message) {
        return loggable(statusCode, code, message, message);
    }

    /**
     * Returns an error whose sentence is for the client alone, with another one for logs.
     *
     * @param statusCode 400 to 499
     * @param code a short name for programs, such as {@code room_full}
     * @param message a sentence for people; it is sent to the client
     * @param reason what is logged instead; it holds nothing that the client has sent
     */
    public static ClientErrorException loggable(int statusCode, String code, String message, String reason) {
        return new ClientErrorException(statusCode, code, message, reason);
    }

    /** Returns the reason for logs: that of a {@linkplain #loggable loggable} error, else the code. */
    public String reason() {
        return reason;
    }

    /** The status, 400 to 499. */
    public int statusCode() {
        return statusCode;
    }

    /** The short name for programs. */
    public String code() {
        return code;
    }

    /** The sentence for people, never null. */
    public String clientMessage() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
