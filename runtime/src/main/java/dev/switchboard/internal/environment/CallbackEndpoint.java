package dev.switchboard.internal.environment;

import dev.switchboard.internal.tracking.GatewayIdentity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Address at which API Gateway accepts messages for connections. The address is either configured or taken from the
 * first event whose domain is the API's own. The address is never derived from a custom domain, because events do not
 * contain the base path of the domain. Thread-safe.
 */
public final class CallbackEndpoint {
    private static final String OWN_DOMAIN = ".execute-api.";

    private volatile @Nullable URI uri;

    private CallbackEndpoint(@Nullable URI uri) {
        this.uri = uri;
    }

    /** Returns the endpoint at the given address. */
    public static CallbackEndpoint at(URI uri) {
        if (!"https".equalsIgnoreCase(uri.getScheme()) && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalStateException("The callback endpoint must be an https address such as"
                    + " https://<api>.execute-api.<region>.amazonaws.com/<stage>, not \"" + uri
                    + "\". Check WEBSOCKET_API_ENDPOINT. A wss address is only for clients.");
        }
        return new CallbackEndpoint(uri);
    }

    /** Returns an endpoint that stays unknown until it is taken from an event. */
    static CallbackEndpoint unknown() {
        return new CallbackEndpoint(null);
    }

    /**
     * Takes the address from an event, if the address is still unknown and the event came through the API's own domain.
     */
    public void learn(String domainName, String apiId, String stage) {
        if (uri == null && !apiId.isEmpty() && !stage.isEmpty() && domainName.startsWith(apiId + OWN_DOMAIN)) {
            try {
                uri = new URI("https", domainName, "/" + stage, null);
            } catch (URISyntaxException e) {
                // API Gateway cannot have sent an event with an invalid domain, so the domain is ignored.
            }
        }
    }

    /**
     * Returns the identity of the gateway behind the address, {@code <apiId>/<stage>}. Only the API's own address
     * contains the identity, so the result is empty for a custom domain and while the address is unknown.
     */
    public Optional<String> gatewayId() {
        URI known = uri;
        if (known == null || known.getHost() == null) {
            return Optional.empty();
        }
        String host = known.getHost();
        String stage = known.getPath().replace("/", "");
        int end = host.indexOf(OWN_DOMAIN);
        boolean isOwn = end > 0 && host.lastIndexOf('.', end - 1) < 0 && host.lastIndexOf('-', end - 1) < 0;
        return isOwn && known.getPath().startsWith("/" + stage)
                ? GatewayIdentity.idOf(host.substring(0, end), stage)
                : Optional.empty();
    }

    /** Returns the address, or null while it is unknown. */
    @Nullable
    URI known() {
        return uri;
    }

    /**
     * Returns the address.
     *
     * @throws IllegalStateException if the address is unknown; the message names the variable to set
     */
    URI require() {
        URI known = uri;
        if (known == null) {
            throw new IllegalStateException("The callback endpoint is unknown. Set the environment variable"
                    + " WEBSOCKET_API_ENDPOINT: https://<api>.execute-api.<region>.amazonaws.com/<stage>, or"
                    + " https://<domain>[/<base path>], without the stage, for a custom domain.");
        }
        return known;
    }
}
