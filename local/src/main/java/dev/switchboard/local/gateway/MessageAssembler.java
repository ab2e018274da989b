package dev.switchboard.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** Assembles messages from frames, within the limits. Not thread-safe: a connection's frames arrive one by one. */
final class MessageAssembler {

    private final Limits limits;
    /** Frames of an incomplete message; null between messages. A message of a single frame is not stored here. */
    private @Nullable ByteArrayOutputStream underWay;

    MessageAssembler(Limits limits) {
        this.limits = limits;
    }

    Progress add(FrameKind kind, byte[] payload, boolean last) {
        if (kind == FrameKind.BINARY) {
            return new Violation(DisconnectCause.binary());
        }
        if ((underWay != null) != (kind == FrameKind.CONTINUATION)) {
            return new Violation(DisconnectCause.protocolError());
        }
        int before = underWay == null ? 0 : underWay.size();
        if (payload.length > limits.frameBytes() || before + payload.length > limits.messageBytes()) {
            return new Violation(DisconnectCause.tooBig());
        }
        if (underWay == null && last) {
            return complete(payload);
        }
        ByteArrayOutputStream message = underWay == null ? new ByteArrayOutputStream() : underWay;
        message.writeBytes(payload);
        underWay = last ? null : message;
        return last ? complete(message.toByteArray()) : new Incomplete();
    }

    private static Progress complete(byte[] bytes) {
        try {
            return new Message(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), bytes.length);
        } catch (CharacterCodingException notUtf8) {
            return new Violation(DisconnectCause.notUtf8());
        }
    }

    /** Result of adding a frame. */
    sealed interface Progress {}

    /** The message is not complete yet. */
    record Incomplete() implements Progress {}

    /** A complete message, with its size in bytes. */
    record Message(String text, int bytes) implements Progress {}

    /** The connection must be closed. */
    record Violation(DisconnectCause cause) implements Progress {}
}
