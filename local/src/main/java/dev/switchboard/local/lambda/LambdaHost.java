package dev.switchboard.local.lambda;

import dev.switchboard.local.gateway.Timers;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Resources that the environments of a function share.
 *
 * @param function the function's settings
 * @param clock the clock for the remaining time of invocations
 * @param timers the timers for timeouts
 * @param quiet returns true while no invocation is running in any environment
 * @param warnings receives warnings about code that works here but will not work on Lambda
 */
record LambdaHost(
        FunctionConfiguration function, Clock clock, Timers timers, BooleanSupplier quiet, Consumer<String> warnings) {}
