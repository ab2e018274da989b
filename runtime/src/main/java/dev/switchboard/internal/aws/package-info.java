/**
 * Clients of the AWS SDK that start fast: their settings, credentials and HTTP, and the hooks of SnapStart. This
 * package is not part of the API and may change in any release.
 */
@NullMarked
package dev.switchboard.internal.aws;

import org.jspecify.annotations.NullMarked;
