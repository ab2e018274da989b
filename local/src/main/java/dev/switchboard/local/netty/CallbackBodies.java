package dev.switchboard.local.netty;

import dev.switchboard.local.gateway.Gateway;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;

/** Reads whole bodies up to the size of a message; larger ones are read away, and answered by the gateway. */
final class CallbackBodies extends HttpObjectAggregator {

    private final Gateway gateway;

    CallbackBodies(Gateway gateway, int maxBytes) {
        super(maxBytes);
        this.gateway = gateway;
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized) {
        Responses.send(context.channel(), (HttpRequest) oversized, Responses.of(gateway.payloadTooLarge()));
    }
}
