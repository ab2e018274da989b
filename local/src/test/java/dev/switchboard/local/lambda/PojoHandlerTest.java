package dev.switchboard.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PojoHandlerTest {

    private static final String EVENT =
            "{\"requestContext\":{\"routeKey\":\"ask\",\"connectionId\":\"c=\",\"connectedAt\":1},\"body\":\"hi\","
                    + "\"isBase64Encoded\":false}";

    @Test
    void awsEventIsReadAndTheAwsResponseIsWritten() {
        assertThat(answer(new EventClass()))
                .isEqualTo("{\"isBase64Encoded\":false,\"statusCode\":200,\"body\":\"ask c= hi\"}");
    }

    @Test
    void mapsAreReadAndWritten() {
        assertThat(answer(new Maps())).isEqualTo("{\"statusCode\":200,\"body\":\"hi\"}");
    }

    @Test
    void subclassMaySupplyTheTypeArguments() {
        assertThat(answer(new Filled())).isEqualTo("[\"c=\"]");
    }

    @Test
    void voidResultIsWrittenAsNull() {
        assertThat(answer(new Nothing())).isEqualTo("null");
    }

    @Test
    void handlerThatDoesNotDeclareItsTypesIsRefused() {
        assertThatThrownBy(() -> PojoHandler.of(new Open<String>()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Handler class " + Open.class.getName()
                        + " does not declare the types that it takes and returns, so Lambda could not read its"
                        + " events.");
        RequestHandler<Object, Object> lambda = (event, context) -> event;
        assertThatThrownBy(() -> PojoHandler.of(lambda)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String answer(RequestHandler<?, ?> handler) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        PojoHandler.of(handler)
                .handleRequest(
                        new ByteArrayInputStream(EVENT.getBytes(UTF_8)),
                        answer,
                        new InvocationContext(FunctionConfiguration.named("test"), Clock.systemUTC()));
        return answer.toString(UTF_8);
    }

    static final class EventClass implements RequestHandler<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> {
        @Override
        public APIGatewayV2WebSocketResponse handleRequest(APIGatewayV2WebSocketEvent event, Context context) {
            APIGatewayV2WebSocketResponse response = new APIGatewayV2WebSocketResponse();
            response.setStatusCode(200);
            response.setBody(event.getRequestContext().getRouteKey() + " "
                    + event.getRequestContext().getConnectionId() + " " + event.getBody());
            return response;
        }
    }

    static final class Maps implements RequestHandler<Map<String, Object>, Map<String, Object>> {
        @Override
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("statusCode", 200);
            answer.put("body", event.get("body"));
            return answer;
        }
    }

    abstract static class Base<A, T> implements RequestHandler<T, A> {}

    abstract static class Narrower<X> extends Base<List<String>, X> {}

    static final class Filled extends Narrower<Event> {
        @Override
        public List<String> handleRequest(Event event, Context context) {
            return List.of(event.requestContext.connectionId);
        }
    }

    static final class Nothing implements RequestHandler<Event, @Nullable Void> {
        @Override
        public @Nullable Void handleRequest(Event event, Context context) {
            return null;
        }
    }

    static final class Open<T> implements RequestHandler<T, T> {
        @Override
        public T handleRequest(T event, Context context) {
            return event;
        }
    }

    /** An event class with public fields, as users write it for Jackson. */
    static final class Event {
        public RequestContext requestContext = new RequestContext();
    }

    static final class RequestContext {
        public String connectionId = "";
    }
}
