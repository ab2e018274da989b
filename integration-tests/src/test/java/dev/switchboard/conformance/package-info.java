/**
 * Tests all behavior of a WebSocket API that clients and backends can observe, over real sockets. The behavior is
 * divided into numbered rows. The same tests run against the local gateway or, if its address is given, against a stack
 * deployed to AWS. Only the code that starts or finds the stack may differ between the two.
 */
@NullMarked
package dev.switchboard.conformance;

import org.jspecify.annotations.NullMarked;
