/**
 * Values that handlers receive and return: the event, the response, the decision on {@code $connect}, the table of
 * routes, and a route invocation as the code around a route sees it. Nothing in this package communicates with AWS.
 */
@NullMarked
package dev.switchboard;

import org.jspecify.annotations.NullMarked;
