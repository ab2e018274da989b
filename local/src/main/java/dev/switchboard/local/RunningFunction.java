package dev.switchboard.local;

import dev.switchboard.local.gateway.LambdaFunction;
import dev.switchboard.local.lambda.HandlerRoutes;
import dev.switchboard.local.shape.RouteShapes;

/**
 * A function that is ready to be called by the gateway.
 *
 * @param name the handler's name, for display
 * @param routes the handler's routes
 * @param shapes the messages that clients may send on the routes
 * @param function the function that the gateway calls
 * @param close ends the function
 */
record RunningFunction(
        String name, HandlerRoutes routes, RouteShapes shapes, LambdaFunction function, Runnable close) {}
