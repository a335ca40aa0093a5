package care.vigil.messaging;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Turns away whoever does not show the internal token. */
@Internal
@Provider
public class InternalFilter implements ContainerRequestFilter {

    /**
     * Asked for at each request: providers are made at build-time initialisation, before there is
     * configuration.
     */
    private final Instance<InternalToken> token;

    InternalFilter(Instance<InternalToken> token) {
        this.token = token;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!token.get().matches(request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
            request.abortWith(Response.status(Response.Status.UNAUTHORIZED).build());
        }
    }
}
