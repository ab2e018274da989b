/** The whole against real parts: DynamoDB's engine, the AWS SDK, the local gateway, sockets. No fakes of these here. */
@NullMarked
package dev.switchboard.integration;

import org.jspecify.annotations.NullMarked;
