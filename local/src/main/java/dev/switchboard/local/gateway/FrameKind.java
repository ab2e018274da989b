package dev.switchboard.local.gateway;

/** The kinds of data frames. The network front handles control frames, because API Gateway replies to pings itself. */
public enum FrameKind {
    /** The first, or only, frame of a text message. */
    TEXT,

    /** The first, or only, frame of a binary message. */
    BINARY,

    /** A further frame of a message that has begun. */
    CONTINUATION
}
