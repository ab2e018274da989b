package dev.switchboard.processor.write.template;

import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.Template;

/**
 * Writes the deployment template of an API: CloudFormation with the SAM transform. No circle: the function knows the API,
 * the API knows nothing, and the integration, which knows the function, is what the routes hang on.
 */
public final class TemplateWriter {
    private TemplateWriter() {}

    /**
     * The template.
     *
     * @param codeUri what is deployed, as it is to be found from where the template will lie
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
