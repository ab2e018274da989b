/**
 * What a client and a backend can see of a WebSocket API, row by row, over real sockets. The same tests judge the local gateway and,
 * given its address, a stack deployed to AWS: nothing here may know which of them it talks to, except where the stack is
 * started or found.
 */
@NullMarked
package dev.switchboard.conformance;

import org.jspecify.annotations.NullMarked;
