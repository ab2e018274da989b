package dev.switchboard.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.local.gateway.IntegrationOutcome.Answered;
import dev.switchboard.local.gateway.IntegrationOutcome.TimedOut;
import java.util.Optional;

/**
 * The handling of one message: the call to the function and, on a two-way route, the reply. Exchanges of a connection
 * run concurrently, so replies can overtake each other.
 */
final class MessageExchange {

    private final Stage stage;
    private final GatewayConnection connection;
    private final MessageAssembler.Message message;
    private final EventMoment moment;

    MessageExchange(Stage stage, GatewayConnection connection, MessageAssembler.Message message) {
        this.stage = stage;
        this.connection = connection;
        this.message = message;
        this.moment = stage.moment();
    }

    void start() {
        Optional<StageRoute> route = stage.configuration().routeOf(message.text());
        if (route.isPresent()) {
            call(route.get());
        } else {
            stage.report(new GatewayEvent.Unroutable(connection.id(), message.bytes()));
            reply(ErrorFrame.FORBIDDEN);
        }
    }

    private void call(StageRoute route) {
        String messageId = stage.ids().messageId(connection.id());
        byte[] event = stage.events().message(connection.facts(), moment, route.key(), messageId, message.text());
        stage.call(connection.id(), route.key(), message.bytes(), event, outcome -> answer(route, outcome));
    }

    private void answer(StageRoute route, IntegrationOutcome outcome) {
        if (outcome instanceof Answered answered) {
            answer(route, answered);
        } else {
            reply(outcome instanceof TimedOut ? ErrorFrame.TIMED_OUT : ErrorFrame.INTERNAL_SERVER_ERROR);
        }
    }

    /** Sends the body of a response to the client, on a two-way route. The status has no effect on the client. */
    private void answer(StageRoute route, Answered answered) {
        String body = answered.body() == null ? "" : answered.body();
        if (!route.isTwoWay()) {
            warnOfLostReply(route, answered.statusCode(), body);
        } else if (body.getBytes(UTF_8).length > stage.configuration().limits().messageBytes()) {
            warn("the reply of route \"" + route.key() + "\" exceeds the maximum size of a message and was not sent");
            reply(ErrorFrame.INTERNAL_SERVER_ERROR);
        } else {
            if (answered.base64Encoded()) {
                warn("the reply of route \"" + route.key() + "\" sets isBase64Encoded; it was sent without decoding");
            }
            connection.reply(body);
        }
    }

    private void warnOfLostReply(StageRoute route, int statusCode, String body) {
        if (!body.isEmpty() && statusCode < 300) {
            warn("route \"" + route.key() + "\" returned a body, which is lost: the route is one-way."
                    + " Give it a route response, or post to the connection");
        }
    }

    private void reply(ErrorFrame frame) {
        connection.reply(frame.text(connection.id(), moment.requestId()));
    }

    private void warn(String text) {
        stage.report(new GatewayEvent.Warning(connection.id(), text));
    }
}
