package dev.switchboard.processor.write.template;

import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.Template;

/**
 * Writes the deployment template of an API, in CloudFormation with the SAM transform. References between resources form
 * no cycle: the function refers to the API, the integration to the function, and the routes to the integration.
 */
public final class TemplateWriter {
    private TemplateWriter() {}

    /**
     * Writes the template.
     *
     * @param codeUri the path of the deployed jar, relative to the template
     */
    public static Template write(ApiModel api, String codeUri) {
        boolean canBeGuarded = api.routeKeys().contains(WebSocketRoute.CONNECT);
        return new Template(HeaderSection.write(api)
                + ParametersSection.write(canBeGuarded)
                + ApiSection.write(api)
                + RoutesSection.write(api)
                + HandlerSection.write(api, codeUri)
                + RoleSection.write(api.keepsConnections())
                + ConnectionsSection.write(api.keepsConnections())
                + AuthorizerSection.write(canBeGuarded)
                + DomainSection.write()
                + AlarmsSection.write()
                + OutputsSection.write(api.keepsConnections()));
    }
}
