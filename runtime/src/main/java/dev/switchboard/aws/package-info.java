/**
 * API Gateway and DynamoDB behind the interfaces of the packages {@code message} and {@code connection}, with the AWS
 * SDK.
 */
@NullMarked
package dev.switchboard.aws;

import org.jspecify.annotations.NullMarked;
