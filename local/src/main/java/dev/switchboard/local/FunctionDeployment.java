package dev.switchboard.local;

import dev.switchboard.local.gateway.StageRoute;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a deployment gives a function.
 *
 * @param gatewayVariables the environment variables that the deployment template sets for the function's gateway
 * @param connectionsTable the name of the table of connections, if there is one
 * @param routes the routes that the user has named; empty if the handler's own are wanted
 * @param out takes what processes of the function print
 */
record FunctionDeployment(
        Map<String, String> gatewayVariables,
        Optional<String> connectionsTable,
        List<StageRoute> routes,
        PrintStream out) {}
