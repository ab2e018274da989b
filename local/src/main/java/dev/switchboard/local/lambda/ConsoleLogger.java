package dev.switchboard.local.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** Writes to standard output, from which Lambda collects a function's log. */
enum ConsoleLogger implements LambdaLogger {
    INSTANCE;

    @Override
    public void log(String message) {
        System.out.println(message);
    }

    @Override
    public void log(byte[] message) {
        System.out.write(message, 0, message.length);
        System.out.flush();
    }
}
