/**
 * Builds clients of the AWS SDK that start fast: settings, credentials, HTTP, SnapStart. Not part of the API: it may
 * change in any release.
 */
@NullMarked
package dev.switchboard.internal.aws;

import org.jspecify.annotations.NullMarked;
