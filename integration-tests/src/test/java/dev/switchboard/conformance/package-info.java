/**
 * Tests of everything that a client and a backend can observe of a WebSocket API, row by row, over real sockets. The
 * same tests run against the local gateway and, given its address, against a stack deployed to AWS. Only the code that
 * starts or finds the stack may depend on which of the two it is.
 */
@NullMarked
package dev.switchboard.conformance;

import org.jspecify.annotations.NullMarked;
