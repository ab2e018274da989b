package dev.switchboard.local.lambda;

import dev.switchboard.local.gateway.Timers;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What the environments of one function share.
 *
 * @param function its settings
 * @param clock from which the remaining time of an invocation is told
 * @param timers what ends an invocation that takes too long
 * @param quiet whether no invocation is running in any of them
 * @param warnings told what works here and will not on Lambda
 */
record LambdaHost(
        FunctionConfiguration function, Clock clock, Timers timers, BooleanSupplier quiet, Consumer<String> warnings) {}
