/** Who is connected: the record of a connection and the stores that keep it. Knows nothing of sending. */
@NullMarked
package dev.switchboard.connection;

import org.jspecify.annotations.NullMarked;
