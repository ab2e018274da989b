/**
 * Values that handlers receive and return: the event, the response, the decision on {@code $connect}, the table of
 * routes, and the call of a route. Nothing in this package communicates with AWS.
 */
@NullMarked
package dev.switchboard;

import org.jspecify.annotations.NullMarked;
