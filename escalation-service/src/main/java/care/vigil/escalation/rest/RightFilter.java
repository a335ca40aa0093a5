package care.vigil.escalation.rest;

import care.vigil.escalation.hands.Right;
import care.vigil.messaging.Internal;
import care.vigil.web.Visitor;
import care.vigil.web.problem.Refusal;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets a visitor through only to an address that names its right, and only if they have it in some
 * program. In which program is decided where the case is known: {@link
 * care.vigil.escalation.hands.Action} is asked again there.
 */
class RightFilter {

    private static final String OURS = "care.vigil.escalation";

    private final Visitor visitor;

    RightFilter(Visitor visitor) {
        this.visitor = visitor;
    }

    @ServerRequestFilter
    void check(ResourceInfo asked) {
        var method = asked.getResourceMethod();
        if (method == null || !isForPeople(asked.getResourceClass())) {
            return;
        }
        var right = method.getAnnotation(Right.class);
        if (right == null) {
            throw Refusal.forbidden("Nobody may do this.");
        }
        if (right.value().programsOf(visitor).isEmpty()) {
            throw Refusal.forbidden(right.value().whoMay());
        }
    }

    private static boolean isForPeople(Class<?> resource) {
        return resource.getName().startsWith(OURS) && !resource.isAnnotationPresent(Internal.class);
    }
}
