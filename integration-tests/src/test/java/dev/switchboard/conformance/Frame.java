package dev.switchboard.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A frame from the server. */
final class Frame {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private final int opcode;
    private final byte[] payload;

    Frame(int opcode, byte[] payload) {
        this.opcode = opcode;
        this.payload = payload;
    }

    int opcode() {
        return opcode;
    }

    byte[] payload() {
        return payload.clone();
    }

    String text() {
        return new String(payload, UTF_8);
    }

    /** The code of a close frame; 1005, as a WebSocket API says it, if there is none. */
    int closeCode() {
        return payload.length == 0
                ? 1005
                : Short.toUnsignedInt(ByteBuffer.wrap(payload).getShort());
    }

    String closeReason() {
        return payload.length <= 2 ? "" : new String(payload, 2, payload.length - 2, UTF_8);
    }

    @Override
    public String toString() {
        return opcode == CLOSE ? "close " + closeCode() + " " + closeReason() : "frame " + opcode + " " + text();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frame frame && frame.opcode == opcode && Arrays.equals(frame.payload, payload);
    }

    @Override
    public int hashCode() {
        return 31 * opcode + Arrays.hashCode(payload);
    }
}
