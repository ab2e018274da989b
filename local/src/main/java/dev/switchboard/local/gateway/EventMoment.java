package dev.switchboard.local.gateway;

/**
 * When an event happened, and the id it goes by.
 *
 * @param requestId the id of this one event, which the error frames also name
 * @param requestTime epoch milliseconds
 */
record EventMoment(String requestId, long requestTime) {}
