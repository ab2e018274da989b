package dev.switchboard.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Sends the responses of the Runtime API. Each response has a content type, because AWS's client crashes without one.
 */
final class RuntimeAnswers {

    private RuntimeAnswers() {}

    static void status(Channel channel, HttpResponseStatus status) {
        send(channel, response(status, "{\"status\":\"" + status.reasonPhrase() + "\"}"));
    }

    static void invocation(Channel channel, ProcessInvocation invocation, long deadline, String functionArn) {
        FullHttpResponse response = response(HttpResponseStatus.OK, invocation.event());
        response.headers()
                .set("Lambda-Runtime-Aws-Request-Id", invocation.id())
                .set("Lambda-Runtime-Deadline-Ms", deadline)
                .set("Lambda-Runtime-Invoked-Function-Arn", functionArn)
                .set("Lambda-Runtime-Trace-Id", traceId(deadline));
        send(channel, response);
    }

    /** Sends credentials with an expiry far in the future, so that the client does not have to refresh them. */
    static void credentials(Channel channel, Credentials credentials) {
        send(
                channel,
                response(
                        HttpResponseStatus.OK,
                        "{\"AccessKeyId\":\"" + credentials.keyId() + "\",\"SecretAccessKey\":\"" + credentials.secret()
                                + "\",\"Token\":\"" + credentials.token().orElse("")
                                + "\",\"Expiration\":\"2099-01-01T00:00:00Z\"}"));
    }

    /** Creates a trace id in X-Ray's form, marked as not sampled. */
    private static String traceId(long epochMillis) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return String.format(
                Locale.ROOT,
                "Root=1-%08x-%016x%08x;Parent=%016x;Sampled=0",
                epochMillis / 1000,
                random.nextLong(),
                random.nextInt(),
                random.nextLong());
    }

    private static FullHttpResponse response(HttpResponseStatus status, String json) {
        return response(status, json.getBytes(UTF_8));
    }

    private static FullHttpResponse response(HttpResponseStatus status, byte[] json) {
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(json));
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON);
        HttpUtil.setContentLength(response, json.length);
        return response;
    }

    private static void send(Channel channel, FullHttpResponse response) {
        channel.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }
}
