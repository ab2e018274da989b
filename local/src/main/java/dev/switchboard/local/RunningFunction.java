package dev.switchboard.local;

import dev.switchboard.local.gateway.LambdaFunction;
import dev.switchboard.local.lambda.HandlerRoutes;
import dev.switchboard.local.shape.RouteShapes;

/**
 * A function that is ready to be put behind the gateway.
 *
 * @param name the handler's name, for people
 * @param routes the routes it is for
 * @param shapes what clients may send on them
 * @param function what the gateway calls
 * @param close ends it
 */
record RunningFunction(
        String name, HandlerRoutes routes, RouteShapes shapes, LambdaFunction function, Runnable close) {}
