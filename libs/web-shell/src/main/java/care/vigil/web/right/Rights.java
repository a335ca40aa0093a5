package care.vigil.web.right;

import care.vigil.web.Visitor;
import care.vigil.web.problem.Refusal;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Holds a visitor against what an address asks for. */
@Singleton
public class Rights {

    private final Visitor visitor;

    Rights(Visitor visitor) {
        this.visitor = visitor;
    }

    /**
     * The same for whatever is asked of a service, if it is for people.
     *
     * @param ours the package below which the service's own addresses lie
     * @param notForPeople what marks an address, or all of a resource, that others use
     */
    public void check(
            ResourceInfo asked,
            UriInfo address,
            String ours,
            Set<Class<? extends Annotation>> notForPeople) {
        var method = asked.getResourceMethod();
        if (method != null
                && method.getDeclaringClass().getName().startsWith(ours)
                && notForPeople.stream().noneMatch(mark -> isMarked(method, mark))) {
            check(method, address.getPathParameters()::getFirst);
        }
    }

    private static boolean isMarked(Method method, Class<? extends Annotation> mark) {
        return method.isAnnotationPresent(mark)
                || method.getDeclaringClass().isAnnotationPresent(mark);
    }

    /**
     * Refuses unless the visitor may use this address.
     *
     * @param address the method that serves it
     * @param parameter the path parameters by name
     * @throws Refusal with 404 for a program that does not exist for the visitor, else with 403
     */
    public void check(Method address, UnaryOperator<String> parameter) {
        var door = address.getAnnotation(Door.class);
        var right = address.getAnnotation(Right.class);
        if (door == null && right == null) {
            throw Refusal.forbidden("Nobody may do this.");
        }
        if (door != null) {
            check(door.value());
        } else if (right.program().isEmpty()) {
            check(right, visitor.programs().stream().anyMatch(program -> has(right, program)));
        } else {
            check(right, parameter.apply(right.program()));
        }
    }

    private void check(Door.Key wanted) {
        if (wanted == Door.Key.LOGIN && !visitor.known()) {
            throw Refusal.forbidden("Log in first.");
        }
    }

    private void check(Right right, String program) {
        if (!visitor.mayRead(program)) {
            throw Refusal.notFound();
        }
        check(right, has(right, program));
    }

    private static void check(Right right, boolean allowed) {
        if (!allowed) {
            throw right.hidden() ? Refusal.notFound() : Refusal.forbidden(whoMay(right));
        }
    }

    private boolean has(Right right, String program) {
        return Arrays.stream(right.value()).anyMatch(role -> visitor.is(role, program));
    }

    private static String whoMay(Right right) {
        return Arrays.stream(right.value())
                .sorted()
                .collect(Collectors.joining(", ", "Only ", " of the program may do this."));
    }
}
