package dev.switchboard.local.netty;

import static io.netty.handler.codec.http.HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE;

import dev.switchboard.local.gateway.Gateway;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * Collects request bodies up to the largest size of a message. A larger body is discarded, and the client gets the
 * gateway's response to oversized bodies.
 */
final class CallbackBodies extends HttpObjectAggregator {

    private final Gateway gateway;

    CallbackBodies(Gateway gateway, int maxBytes) {
        super(maxBytes);
        this.gateway = gateway;
    }

    /**
     * Refuses an oversized body that the client announces with {@code Expect: 100-continue}. The response is the same
     * as to an oversized body that was sent.
     */
    @Override
    protected @Nullable Object newContinueResponse(HttpMessage start, int maxBytes, ChannelPipeline pipeline) {
        Object response = super.newContinueResponse(start, maxBytes, pipeline);
        if (response instanceof FullHttpResponse refusal && refusal.status().equals(REQUEST_ENTITY_TOO_LARGE)) {
            refusal.release();
            return Responses.of(gateway.payloadTooLarge());
        }
        return response;
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized) {
        Responses.send(context.channel(), (HttpRequest) oversized, Responses.of(gateway.payloadTooLarge()));
    }
}
