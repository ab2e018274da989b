package dev.switchboard.connection;

import java.time.Clock;

class InMemoryConnectionStoreTest extends ConnectionStoreContract {
    @Override
    protected ConnectionStore store(Clock clock) {
        return new InMemoryConnectionStore(clock);
    }
}
