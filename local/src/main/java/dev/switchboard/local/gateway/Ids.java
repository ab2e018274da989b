package dev.switchboard.local.gateway;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Creates ids in API Gateway's form: eleven bytes as base64url, with the padding {@code =}, which must be encoded in
 * URLs.
 *
 * <p>The first four bytes count units of 25 ms. As on AWS, ids can be guessed and must not serve as secrets.
 */
final class Ids {

    private static final int LENGTH = 11;
    private static final int TAIL = 3;
    private static final byte CONNECTION = 2;
    private static final byte REQUEST = 5;
    private static final int CLOCK_UNIT_MILLIS = 25;

    private final Clock clock;
    private final RandomGenerator random;

    Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    String connectionId() {
        return id(randomTail(CONNECTION));
    }

    /** Creates the id of a message. The id ends with the last three bytes of the connection's id. */
    String messageId(String connectionId) {
        byte[] connection = Base64.getUrlDecoder().decode(connectionId);
        return id(ByteBuffer.wrap(connection, LENGTH - TAIL, TAIL));
    }

    String requestId() {
        return id(randomTail(REQUEST));
    }

    /** Creates an id for the {@code X-Amzn-Trace-Id} header. */
    String traceId() {
        byte[] unique = new byte[12];
        random.nextBytes(unique);
        return "Root=1-%08x-%s".formatted(clock.millis() / 1000, HexFormat.of().formatHex(unique));
    }

    /** Creates an id for the {@code x-amzn-RequestId} header of the @connections API, which is a UUID. */
    String httpRequestId() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private ByteBuffer randomTail(byte kind) {
        return ByteBuffer.allocate(TAIL)
                .put(kind)
                .putShort((short) random.nextInt())
                .flip();
    }

    private String id(ByteBuffer tail) {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH)
                .putInt((int) (clock.millis() / CLOCK_UNIT_MILLIS))
                .putInt(random.nextInt())
                .put(tail);
        return Base64.getUrlEncoder().encodeToString(bytes.array());
    }
}
