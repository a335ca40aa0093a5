package care.vigil.web.testing;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An address that the service under test serves, in whichever library it stands.
 *
 * @param path with its parameters in braces
 */
public record Address(String method, String path) {

    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

    /** All of them, as they are deployed and not as they are described. */
    public static Set<Address> served(BeanManager beans) {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(Address::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those that a service's OpenAPI document describes, given its {@code paths}. */
    public static Set<Address> described(Map<String, Map<String, Object>> paths) {
        return paths.entrySet().stream()
                .flatMap(path ->
                        path.getValue().keySet().stream()
                                .map(method -> method.toUpperCase(Locale.ROOT))
                                .filter(VERBS::contains)
                                .map(method -> new Address(method, path.getKey())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether only other services use it. */
    public boolean isInternal() {
        return path.startsWith("/internal/");
    }

    /** Whether only the carrier uses it. */
    public boolean isOfTheCarrier() {
        return path.startsWith("/twilio/");
    }

    private static Stream<Address> of(Class<?> resource) {
        return Arrays.stream(resource.getMethods()).flatMap(method -> of(resource, method));
    }

    private static Stream<Address> of(Class<?> resource, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> new Address(verb.value(), path(resource, method)));
    }

    private static String path(Class<?> resource, Method method) {
        var below = method.getAnnotation(Path.class);
        var whole =
                resource.getAnnotation(Path.class).value()
                        + "/"
                        + (below == null ? "" : below.value());
        var clean = ("/" + whole).replaceAll("/+", "/");
        return clean.length() > 1 && clean.endsWith("/")
                ? clean.substring(0, clean.length() - 1)
                : clean;
    }
}
