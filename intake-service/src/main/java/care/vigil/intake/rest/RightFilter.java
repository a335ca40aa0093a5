package care.vigil.intake.rest;

import care.vigil.carrier.CarrierOnly;
import care.vigil.messaging.Internal;
import care.vigil.web.right.Rights;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds each address of this service against its right; one that names none stays closed. */
class RightFilter {

    private static final String OURS = "care.vigil.intake";

    private final Rights rights;

    RightFilter(Rights rights) {
        this.rights = rights;
    }

    @ServerRequestFilter
    void check(ResourceInfo asked, UriInfo address) {
        var method = asked.getResourceMethod();
        if (method != null && isForPeople(method.getDeclaringClass())) {
            rights.check(method, address.getPathParameters()::getFirst);
        }
    }

    private static boolean isForPeople(Class<?> resource) {
        return resource.getName().startsWith(OURS)
                && !resource.isAnnotationPresent(CarrierOnly.class)
                && !resource.isAnnotationPresent(Internal.class);
    }
}
