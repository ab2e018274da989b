package dev.switchboard.aws;

import dev.switchboard.internal.tracking.GatewayIdentity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Address at which API Gateway takes messages for connections: configured, or learnt from the first event whose domain is
 * the API's own. Never guessed from a custom domain, whose base path no event shows and whose endpoint has no stage.
 * Thread-safe.
 */
public final class CallbackEndpoint {
    private static final String OWN_DOMAIN = ".execute-api.";

    private volatile @Nullable URI uri;

    private CallbackEndpoint(@Nullable URI uri) {
        this.uri = uri;
    }

    /** The endpoint at this address. */
    public static CallbackEndpoint at(URI uri) {
        if (!"https".equalsIgnoreCase(uri.getScheme()) && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalStateException("The callback endpoint must be an https address such as"
                    + " https://<api>.execute-api.<region>.amazonaws.com/<stage>, not \"" + uri
                    + "\". Check WEBSOCKET_API_ENDPOINT; a wss address is for clients.");
        }
        return new CallbackEndpoint(uri);
    }

    /** An endpoint still to be learnt. */
    public static CallbackEndpoint unknown() {
        return new CallbackEndpoint(null);
    }

    /** Takes the address from an event, if none is known and the event came by the API's own domain. */
    public void learn(String domainName, String apiId, String stage) {
        if (uri == null && !apiId.isEmpty() && !stage.isEmpty() && domainName.startsWith(apiId + OWN_DOMAIN)) {
            try {
                uri = new URI("https", domainName, "/" + stage, null);
            } catch (URISyntaxException e) {
                // An event that API Gateway cannot have made teaches nothing.
            }
        }
    }

    /**
     * Returns the identity of the gateway behind the address, {@code <apiId>/<stage>}. Only the API's own address shows it;
     * empty for a custom domain, and while the address is still to be learnt.
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

    /** The address; null where it is still to be learnt. */
    @Nullable
    URI known() {
        return uri;
    }

    /** The address; an error that says what to set where there is none. */
    URI require() {
        URI known = uri;
        if (known == null) {
            throw new IllegalStateException("The callback endpoint is not known. Set the environment variable"
                    + " WEBSOCKET_API_ENDPOINT: https://<api>.execute-api.<region>.amazonaws.com/<stage>, or"
                    + " https://<domain>[/<base path>], without the stage, for a custom domain.");
        }
        return known;
    }
}
