/**
 * Local stand-ins for the services that a Lambda function calls: its Runtime API, DynamoDB and the callback endpoint.
 */
@NullMarked
package dev.switchboard.benchmarks.lambda;

import org.jspecify.annotations.NullMarked;
