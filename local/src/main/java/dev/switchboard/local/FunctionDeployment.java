package dev.switchboard.local;

import dev.switchboard.local.gateway.StageRoute;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings that a function gets from its deployment.
 *
 * @param gatewayVariables the environment variables that the deployment template sets for the function's gateway
 * @param connectionsTable the name of the table of connections, if there is one
 * @param routes the routes that the user has named; if empty, the handler's own routes are used
 * @param out receives the output of the function's processes
 */
record FunctionDeployment(
        Map<String, String> gatewayVariables,
        Optional<String> connectionsTable,
        List<StageRoute> routes,
        PrintStream out) {}
