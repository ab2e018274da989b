/**
 * The connection store in DynamoDB and the gateway to API Gateway's {@code @connections}, with clients of the AWS SDK
 * that an application may bring itself.
 */
@NullMarked
package dev.switchboard.aws;

import org.jspecify.annotations.NullMarked;
