package dev.switchboard.local.process;

import static io.netty.handler.codec.http.HttpResponseStatus.ACCEPTED;
import static io.netty.handler.codec.http.HttpResponseStatus.BAD_REQUEST;
import static io.netty.handler.codec.http.HttpResponseStatus.FORBIDDEN;
import static io.netty.handler.codec.http.HttpResponseStatus.NOT_FOUND;
import static io.netty.handler.codec.http.HttpResponseStatus.OK;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.net.InetSocketAddress;

/** Handles a runtime's requests, one at a time on each connection. */
final class RuntimeApiHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

    private static final String INVOCATIONS = "/2018-06-01/runtime/invocation/";
    private static final String RESPONSE = "/response";
    private static final String ERROR = "/error";

    private final RuntimeCalls calls;
    private final FunctionIdentity function;

    RuntimeApiHandler(RuntimeCalls calls, FunctionIdentity function) {
        this.calls = calls;
        this.function = function;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        Channel channel = context.channel();
        if (isForeign(channel, request)) {
            RuntimeAnswers.status(channel, FORBIDDEN);
            return;
        }
        byte[] body = ByteBufUtil.getBytes(request.content());
        switch (request.method() + " " + request.uri()) {
            case "GET /2018-06-01/runtime/invocation/next" ->
                calls.next((invocation, deadline) ->
                        RuntimeAnswers.invocation(channel, invocation, deadline, function.arn()));
            // The runtime sends this request only under SnapStart, when a snapshot can be taken. The response means
            // that the snapshot has been restored.
            case "GET /2018-06-01/runtime/restore/next" -> RuntimeAnswers.status(channel, OK);
            case "POST /2018-06-01/runtime/init/error", "POST /2018-06-01/runtime/restore/error" -> {
                calls.notInitialised(FunctionErrorReader.read(body));
                RuntimeAnswers.status(channel, ACCEPTED);
            }
            case "GET " + RuntimeApi.CREDENTIALS -> RuntimeAnswers.credentials(channel, function.credentials());
            default -> invocation(channel, request.uri(), body);
        }
    }

    /** Closes the connection. A killed process resets its connections; the end of a process is handled elsewhere. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable broken) {
        var unused = context.close();
    }

    /**
     * Returns whether a request may come from a web page, which can reach any port of this machine. Requests from a web
     * page have an {@code Origin} header or a different {@code Host}.
     */
    private static boolean isForeign(Channel channel, FullHttpRequest request) {
        String here = "127.0.0.1:" + ((InetSocketAddress) channel.localAddress()).getPort();
        return request.headers().contains(HttpHeaderNames.ORIGIN)
                || !here.equals(request.headers().get(HttpHeaderNames.HOST));
    }

    private void invocation(Channel channel, String path, byte[] body) {
        if (path.startsWith(INVOCATIONS) && path.endsWith(RESPONSE)) {
            RuntimeAnswers.status(channel, calls.answered(id(path, RESPONSE), body) ? ACCEPTED : BAD_REQUEST);
        } else if (path.startsWith(INVOCATIONS) && path.endsWith(ERROR)) {
            FunctionError error = FunctionErrorReader.read(body);
            RuntimeAnswers.status(channel, calls.failed(id(path, ERROR), error) ? ACCEPTED : BAD_REQUEST);
        } else {
            RuntimeAnswers.status(channel, NOT_FOUND);
        }
    }

    private static String id(String path, String end) {
        int to = path.length() - end.length();
        return to <= INVOCATIONS.length() ? "" : path.substring(INVOCATIONS.length(), to);
    }
}
