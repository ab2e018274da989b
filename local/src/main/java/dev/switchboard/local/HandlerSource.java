package dev.switchboard.local;

/** Where the gateway's handler comes from. */
sealed interface HandlerSource permits HandlerFactory, SeparateProcess {}
