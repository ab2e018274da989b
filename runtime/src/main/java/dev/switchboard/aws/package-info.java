/** Access to AWS: clients, credentials and endpoints. This is the only package that uses the AWS SDK. */
@NullMarked
package dev.switchboard.aws;

import org.jspecify.annotations.NullMarked;
