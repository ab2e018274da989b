/**
 * Values that handlers receive and return: the event, the response, the decision on {@code $connect}, the table of routes.
 * Nothing here reads from or sends to AWS.
 */
@NullMarked
package dev.switchboard;

import org.jspecify.annotations.NullMarked;
