package care.vigil.notification.rest;

import care.vigil.carrier.CarrierOnly;
import care.vigil.messaging.Internal;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Nobody uses this service but the carrier and other services: an address that does not say whose
 * it is stays closed.
 */
class RightFilter {

    private static final String OURS = "care.vigil.notification";

    @ServerRequestFilter
    void check(ResourceInfo asked) {
        var resource = asked.getResourceClass();
        if (resource != null
                && resource.getName().startsWith(OURS)
                && !resource.isAnnotationPresent(CarrierOnly.class)
                && !resource.isAnnotationPresent(Internal.class)) {
            throw new ForbiddenException();
        }
    }
}
