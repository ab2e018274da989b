/** The AWS side of the ports: clients, credentials, endpoints. The only package that touches the AWS SDK. */
@NullMarked
package dev.switchboard.aws;

import org.jspecify.annotations.NullMarked;
