package dev.switchboard.local.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Credentials with which a function signs its requests to AWS.
 *
 * @param keyId the access key's id
 * @param secret the access key's secret
 * @param token the session token, for temporary keys
 */
record Credentials(String keyId, String secret, Optional<String> token) {

    private static final String KEY_ID = "AWS_ACCESS_KEY_ID";
    private static final String SECRET = "AWS_SECRET_ACCESS_KEY";
    private static final String TOKEN = "AWS_SESSION_TOKEN";

    static final Set<String> VARIABLES = Set.of(KEY_ID, SECRET, TOKEN);

    /**
     * Placeholders for a function without credentials. The local gateway and DynamoDB Local do not check signatures.
     */
    private static final Credentials NO_ONES = new Credentials("local", "local", Optional.of("local"));

    /** Returns the credentials in the environment; placeholders if there are none. */
    static Credentials of(Map<String, String> environment) {
        String keyId = environment.get(KEY_ID);
        String secret = environment.get(SECRET);
        return keyId == null || secret == null
                ? NO_ONES
                : new Credentials(keyId, secret, Optional.ofNullable(environment.get(TOKEN)));
    }

    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>(Map.of(KEY_ID, keyId, SECRET, secret));
        token.ifPresent(value -> variables.put(TOKEN, value));
        return variables;
    }

    @Override
    public String toString() {
        return "Credentials[" + keyId + "]";
    }
}
