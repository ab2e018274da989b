/** Stand-ins on loopback for what surrounds a Lambda function: its Runtime API, DynamoDB, the callback endpoint. */
@NullMarked
package dev.switchboard.benchmarks.lambda;

import org.jspecify.annotations.NullMarked;
