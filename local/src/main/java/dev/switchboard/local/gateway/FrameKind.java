package dev.switchboard.local.gateway;

/** The kinds of data frame. Control frames are the front's own affair: API Gateway answers pings itself. */
public enum FrameKind {
    /** The first, or only, frame of a text message. */
    TEXT,

    /** The first, or only, frame of a binary message. */
    BINARY,

    /** A further frame of the message that is under way. */
    CONTINUATION
}
