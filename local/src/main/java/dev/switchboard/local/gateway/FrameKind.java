package dev.switchboard.local.gateway;

/** The kinds of data frames. Control frames are not listed, because the owner of the socket handles them. */
public enum FrameKind {
    /** The first, or only, frame of a text message. */
    TEXT,

    /** The first, or only, frame of a binary message. */
    BINARY,

    /** A further frame of a message that has begun. */
    CONTINUATION
}
