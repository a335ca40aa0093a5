package care.vigil.carrier;

import java.util.List;
import java.util.Optional;

/**
 * A form body that the carrier has signed. There is no other way to get one, so no edge can forget
 * to check.
 */
public final class SignedForm {

    private final FormParameters parameters;

    private SignedForm(FormParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * The form, if its signature holds for one of the tokens.
     *
     * @param url the configured public URL with path and query, never taken from request headers
     * @param authTokens primary and secondary; an installation without any believes nothing
     */
    public static Optional<SignedForm> verified(
            byte[] rawBody, String signature, String url, List<String> authTokens) {
        var parameters = FormParameters.parse(rawBody);
        return CarrierSignature.matches(signature, url, parameters, authTokens)
                ? Optional.of(new SignedForm(parameters))
                : Optional.empty();
    }

    /** Every parameter, known to us or not. */
    public FormParameters parameters() {
        return parameters;
    }

    /** The first value of a name. */
    public Optional<String> first(String name) {
        return parameters.first(name);
    }

    /** The first value of a name, or an empty text. */
    public String text(String name) {
        return parameters.text(name);
    }
}
