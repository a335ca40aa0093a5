package care.vigil.notification.rest;

import care.vigil.carrier.CarrierOnly;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Nobody uses this service but the carrier, and other services by the library's own addresses: an
 * address that does not say that it is the carrier's stays closed.
 */
class RightFilter {

    private static final String OURS = "care.vigil.notification";

    @ServerRequestFilter
    void check(ResourceInfo asked) {
        var resource = asked.getResourceClass();
        if (resource != null
                && resource.getName().startsWith(OURS)
                && !resource.isAnnotationPresent(CarrierOnly.class)) {
            throw new ForbiddenException();
        }
    }
}
