/** The record of a connection, and the stores that keep connections. This package does not depend on sending. */
@NullMarked
package dev.switchboard.connection;

import org.jspecify.annotations.NullMarked;
