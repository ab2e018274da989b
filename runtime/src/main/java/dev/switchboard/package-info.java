/**
 * What a handler is made of: the event that comes in, the answer that goes out, the Lambda entry point between them, and
 * the runtime that gives routes their collaborators. Hand-written handlers extend {@link dev.switchboard.WebSocketLambda}
 * and need no other package but {@code message}.
 */
@NullMarked
package dev.switchboard;

import org.jspecify.annotations.NullMarked;
