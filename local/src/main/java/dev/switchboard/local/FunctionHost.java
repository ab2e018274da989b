package dev.switchboard.local;

import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.local.gateway.GatewayEvent;
import dev.switchboard.local.gateway.GatewayListener;
import dev.switchboard.local.gateway.Timers;
import dev.switchboard.local.lambda.FunctionConfiguration;
import dev.switchboard.local.lambda.HandlerInstance;
import dev.switchboard.local.lambda.HandlerPool;
import dev.switchboard.local.lambda.PojoHandler;
import java.time.Clock;

/**
 * Runs handlers in this process as Lambda runs functions.
 *
 * @param settings the settings of every function, except for its name
 * @param runtime the runtime of the handlers
 * @param clock the clock for the remaining time of invocations
 * @param timers the timers for timeouts
 * @param log receives warnings about code that will not work on AWS
 */
record FunctionHost(
        FunctionConfiguration settings, WebSocketRuntime runtime, Clock clock, Timers timers, GatewayListener log) {

    /** Creates the first instance at the start, so that no client has to wait for it. */
    HandlerInstance make(HandlerFactory factory) throws StartFailure {
        try {
            return HandlerInstance.make(() -> factory.newInstance().apply(runtime));
        } catch (RuntimeException | LinkageError thrown) {
            throw StartFailure.inHandler(factory.name() + " could not be created: " + thrown, thrown);
        }
    }

    HandlerPool pool(HandlerFactory factory, HandlerInstance first) {
        FunctionConfiguration function =
                settings.withName(PojoHandler.classOf(first.handler()).getSimpleName());
        HandlerPool pool = new HandlerPool(
                () -> factory.newInstance().apply(runtime),
                function,
                clock,
                timers,
                warning -> log.on(new GatewayEvent.FunctionWarning(function.name(), warning)));
        pool.add(first);
        return pool;
    }
}
