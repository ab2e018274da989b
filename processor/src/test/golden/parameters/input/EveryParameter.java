package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import dev.switchboard.DisconnectReason;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.annotation.AuthorizerContext;
import dev.switchboard.annotation.ConnectionId;
import dev.switchboard.annotation.DefaultValue;
import dev.switchboard.annotation.Header;
import dev.switchboard.annotation.Payload;
import dev.switchboard.annotation.QueryParam;
import dev.switchboard.annotation.StageVariable;
import dev.switchboard.annotation.UserId;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.connection.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class EveryParameter {
    enum Mode {
        QUIET,
        LOUD
    }

    record Search(String text) {}

    @WebSocketRoute("$connect")
    void primitives(
            @QueryParam("int") int anInt,
            @QueryParam("long") long aLong,
            @QueryParam("short") short aShort,
            @QueryParam("byte") byte aByte,
            @QueryParam("float") float aFloat,
            @QueryParam("double") double aDouble,
            @QueryParam("boolean") boolean aBoolean,
            @QueryParam("char") char aChar,
            @QueryParam("boxed") Integer boxed,
            @QueryParam("mode") Mode mode,
            @QueryParam("id") UUID id,
            @QueryParam("since") Instant since,
            @QueryParam("tags") List<String> tags,
            @Header("X-Mode") List<Mode> modes,
            @Header("Origin") Optional<String> origin,
            @Header("X-Level") @Nullable Integer level,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("loudness") @DefaultValue("QUIET") Mode loudness) {}

    @WebSocketRoute("$disconnect")
    void disconnect(Connection connection, DisconnectReason reason, WebSocketEvent event) {}

    @WebSocketRoute("search")
    void search(
            Search search,
            Connection connection,
            Context context,
            APIGatewayV2WebSocketEvent awsEvent,
            @ConnectionId String connectionId,
            @UserId String userId,
            @AuthorizerContext("tenant") String tenant,
            @StageVariable("index") String index) {}

    @WebSocketRoute("$default")
    void anythingElse(@Payload String text, @UserId Optional<UUID> userId) {}
}
