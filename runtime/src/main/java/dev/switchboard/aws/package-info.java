/**
 * The connection store in DynamoDB and the gateway to API Gateway's {@code @connections} API. An application may supply
 * the AWS clients that the store and the gateway use.
 */
@NullMarked
package dev.switchboard.aws;

import org.jspecify.annotations.NullMarked;
