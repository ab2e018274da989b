/**
 * Stand-ins on loopback for the services around a Lambda function: its Runtime API, DynamoDB and the callback endpoint.
 */
@NullMarked
package dev.switchboard.benchmarks.lambda;

import org.jspecify.annotations.NullMarked;
