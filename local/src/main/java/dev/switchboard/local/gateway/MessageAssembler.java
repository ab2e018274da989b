package dev.switchboard.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Puts messages together from frames, within the limits. Not thread-safe: a connection's frames come one by one. */
final class MessageAssembler {

    private final Limits limits;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private boolean underWay;

    MessageAssembler(Limits limits) {
        this.limits = limits;
    }

    Progress add(FrameKind kind, byte[] payload, boolean last) {
        if (kind == FrameKind.BINARY) {
            return new Violation(DisconnectCause.binary());
        }
        if (underWay != (kind == FrameKind.CONTINUATION)) {
            return new Violation(DisconnectCause.protocolError());
        }
        if (payload.length > limits.frameBytes() || message.size() + payload.length > limits.messageBytes()) {
            return new Violation(DisconnectCause.tooBig());
        }
        message.writeBytes(payload);
        underWay = !last;
        return last ? complete() : new Incomplete();
    }

    private Progress complete() {
        byte[] bytes = message.toByteArray();
        message.reset();
        try {
            return new Message(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), bytes.length);
        } catch (CharacterCodingException notUtf8) {
            return new Violation(DisconnectCause.notUtf8());
        }
    }

    /** What a frame led to. */
    sealed interface Progress {}

    /** More frames are to come. */
    record Incomplete() implements Progress {}

    /** A whole message, and its size on the wire. */
    record Message(String text, int bytes) implements Progress {}

    /** The connection must be closed. */
    record Violation(DisconnectCause cause) implements Progress {}
}
