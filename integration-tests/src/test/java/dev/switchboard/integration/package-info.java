/** Tests Switchboard as a whole with DynamoDB's real engine, the AWS SDK, the local gateway, and real sockets. */
@NullMarked
package dev.switchboard.integration;

import org.jspecify.annotations.NullMarked;
