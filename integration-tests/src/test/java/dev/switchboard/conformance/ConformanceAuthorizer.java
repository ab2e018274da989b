package dev.switchboard.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.switchboard.json.RawJson;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.message.MessageSender;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The authorizer of {@link Api#GUARDED}. Posts each event to the observer, and gives an answer that depends on the
 * token. The Lambda handler is {@code dev.switchboard.conformance.ConformanceAuthorizer}.
 */
public final class ConformanceAuthorizer implements RequestStreamHandler {

    private final MessageSender sender;

    /** Creates the authorizer on Lambda, configured by the environment. */
    public ConformanceAuthorizer() {
        this(WebSocketRuntime.fromEnvironment());
    }

    ConformanceAuthorizer(WebSocketRuntime runtime) {
        this.sender = runtime.sender();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Event event = Event.of(new String(in.readAllBytes(), UTF_8));
        Instructions asked = Instructions.in(event);
        asked.get("observer").ifPresent(observer -> sender.sendMessage(observer, RawJson.of(event.json())));
        String connect = event.text("methodArn");
        String stage = connect.substring(0, connect.lastIndexOf('/'));
        String answer = switch (asked.get("token").orElse("none")) {
            case "allow" -> policy("Allow", connect);
            case "deny" -> policy("Deny", connect);
            case "rest" -> policy("Allow", stage + "/*/*");
            case "unauthorized" -> throw new IllegalStateException("Unauthorized");
            default -> throw new IllegalStateException("Unknown token");
        };
        out.write(answer.getBytes(UTF_8));
    }

    private static String policy(String effect, String resource) {
        return """
                {"principalId":"user-1",
                 "policyDocument":{"Version":"2012-10-17","Statement":[
                   {"Action":"execute-api:Invoke","Effect":"%s","Resource":"%s"}]},
                 "context":{"n":3,"b":true,"t":"text"}}
                """.formatted(effect, resource);
    }
}
