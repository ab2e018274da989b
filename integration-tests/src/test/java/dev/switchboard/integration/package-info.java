/** Tests of the whole with real parts, never fakes: DynamoDB's engine, the AWS SDK, the local gateway, and sockets. */
@NullMarked
package dev.switchboard.integration;

import org.jspecify.annotations.NullMarked;
