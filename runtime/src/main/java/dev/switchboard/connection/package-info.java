/** The record of a connection, and the stores that keep connections. Does not depend on sending. */
@NullMarked
package dev.switchboard.connection;

import org.jspecify.annotations.NullMarked;
