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
 * @param settings those of every function, but for its name
 * @param runtime what handlers work with
 * @param clock the time
 * @param timers what ends an invocation that takes too long
 * @param log told what would surprise on AWS
 */
record FunctionHost(
        FunctionConfiguration settings, WebSocketRuntime runtime, Clock clock, Timers timers, GatewayListener log) {

    /** The first instance, made before anybody waits for it. */
    HandlerInstance make(HandlerFactory factory) throws StartFailure {
        try {
            return HandlerInstance.make(() -> factory.newInstance().apply(runtime));
        } catch (RuntimeException | LinkageError thrown) {
            throw StartFailure.inHandler(factory.name() + " could not be made: " + thrown, thrown);
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
