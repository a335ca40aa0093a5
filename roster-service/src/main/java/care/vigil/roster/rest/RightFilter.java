package care.vigil.roster.rest;

import care.vigil.messaging.Internal;
import care.vigil.web.right.Rights;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds each address of this service against its right; one that names none stays closed. */
class RightFilter {

    private static final String OURS = "care.vigil.roster";

    private final Rights rights;

    RightFilter(Rights rights) {
        this.rights = rights;
    }

    @ServerRequestFilter
    void check(ResourceInfo asked, UriInfo address) {
        var method = asked.getResourceMethod();
        if (method != null && isForPeople(method)) {
            rights.check(method, address.getPathParameters()::getFirst);
        }
    }

    private static boolean isForPeople(Method method) {
        var resource = method.getDeclaringClass();
        return resource.getName().startsWith(OURS)
                && !method.isAnnotationPresent(Internal.class)
                && !resource.isAnnotationPresent(Internal.class);
    }
}
