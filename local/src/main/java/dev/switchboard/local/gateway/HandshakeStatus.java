package dev.switchboard.local.gateway;

/** Determines the HTTP status of a handshake from the outcome of {@code $connect}. */
enum HandshakeStatus implements IntegrationOutcome.Visitor<Integer> {
    INSTANCE;

    @Override
    public Integer answered(IntegrationOutcome.Answered outcome) {
        return outcome.statusCode();
    }

    @Override
    public Integer malformed(IntegrationOutcome.Malformed outcome) {
        return 502;
    }

    @Override
    public Integer failed(IntegrationOutcome.Failed outcome) {
        return 502;
    }

    @Override
    public Integer refused(IntegrationOutcome.Refused outcome) {
        return 500;
    }

    @Override
    public Integer timedOut(IntegrationOutcome.TimedOut outcome) {
        return 504;
    }
}
