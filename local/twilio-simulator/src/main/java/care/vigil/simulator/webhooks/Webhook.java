package care.vigil.simulator.webhooks;

import care.vigil.simulator.http.Parameters;

/**
 * One webhook to be sent.
 *
 * @param url as configured, with its fragment
 * @param method POST or GET
 * @param parameters what is posted, or put into the query
 * @param sid the message or call that it is about
 * @param signing with which token it is signed
 */
public record Webhook(
        String url, String method, Parameters parameters, String sid, Signing signing) {

    /** How a webhook is signed: with a token, or not at all when the token is null. */
    public record Signing(String token) {
        /** No signature header. */
        public static final Signing MISSING = new Signing(null);
    }

    /** Where a webhook goes and how it is fetched. */
    public record Target(String url, String method) {
        /** A target that is posted to. */
        public static Target post(String url) {
            return new Target(url, "POST");
        }

        /** Whether there is one. */
        public boolean isSet() {
            return url != null && !url.isBlank();
        }
    }

    String urlWithoutFragment() {
        int hash = url.indexOf('#');
        return hash < 0 ? url : url.substring(0, hash);
    }

    ConnectionOverrides overrides() {
        int hash = url.indexOf('#');
        return hash < 0
                ? ConnectionOverrides.DEFAULT
                : ConnectionOverrides.parse(url.substring(hash + 1));
    }

    boolean isGet() {
        return method.equalsIgnoreCase("GET");
    }
}
