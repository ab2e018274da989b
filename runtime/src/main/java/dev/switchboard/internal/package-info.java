/** Small classes that several packages share. This package is not part of the API and may change in any release. */
@NullMarked
package dev.switchboard.internal;

import org.jspecify.annotations.NullMarked;
