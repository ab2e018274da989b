package dev.switchboard.local.gateway;

/**
 * Time and id of an event.
 *
 * @param requestId the event's id, which error frames contain as well
 * @param requestTime the time, in epoch milliseconds
 */
record EventMoment(String requestId, long requestTime) {}
