package care.vigil.web.session;

import care.vigil.web.Visitor;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;

/** Makes the visitor of a request injectable, in code and as {@code inject:visitor} on pages. */
final class VisitorProducer {

    @Produces
    @RequestScoped
    @Named("visitor")
    Visitor visitor(SecurityIdentity identity) {
        return identity.getAttribute(SessionCheck.VISITOR) instanceof Visitor visitor
                ? visitor
                : new Nobody();
    }
}
