package dev.switchboard.local;

import dev.switchboard.local.gateway.LambdaFunction;

/**
 * A function that is ready to be put behind the gateway.
 *
 * @param name the handler's name, for people
 * @param routes the routes it is for
 * @param function what the gateway calls
 * @param close ends it
 */
record RunningFunction(String name, HandlerRoutes routes, LambdaFunction function, Runnable close) {}
