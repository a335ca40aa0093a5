package care.vigil.intake.rest;

import care.vigil.carrier.CarrierOnly;
import care.vigil.messaging.Internal;
import care.vigil.web.right.Rights;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds each address of this service against its right; one that names none stays closed. */
class RightFilter {

    private final Rights rights;

    RightFilter(Rights rights) {
        this.rights = rights;
    }

    @ServerRequestFilter
    void check(ResourceInfo asked, UriInfo address) {
        rights.check(
                asked, address, "care.vigil.intake", Set.of(CarrierOnly.class, Internal.class));
    }
}
