/**
 * Values that handlers receive and return: the event, the response, the decision on {@code $connect}, and the table of
 * routes. Nothing in this package communicates with AWS.
 */
@NullMarked
package dev.switchboard;

import org.jspecify.annotations.NullMarked;
