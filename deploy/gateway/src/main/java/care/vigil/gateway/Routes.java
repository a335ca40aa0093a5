package care.vigil.gateway;

import static care.vigil.gateway.Service.ESCALATION;
import static care.vigil.gateway.Service.INTAKE;
import static care.vigil.gateway.Service.NOTIFICATION;
import static care.vigil.gateway.Service.ROSTER;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which service owns which address. Whatever could be read in two ways leads nowhere. */
final class Routes {

    private static final Set<String> CLOSED = Set.of("internal", "q", "metrics");
    private static final Set<String> STATIC = Set.of("shell", "webjars");
    private static final Set<String> OF_ROSTER =
            Set.of("login", "logout", "session", "account", "roster");

    private Routes() {}

    /** Empty: there is nothing at this address for anybody outside. */
    static Optional<Route> of(String path) {
        if (!PathCheck.isPlain(path)) {
            return Optional.empty();
        }
        var segments = path.substring(1).split("/", -1);
        var first = segments[0];
        if (CLOSED.contains(first)) {
            return Optional.empty();
        }
        if (STATIC.contains(first)) {
            return Optional.of(new Route(List.of(ESCALATION, ROSTER, INTAKE), path));
        }
        return switch (first) {
            case "twilio" -> twilio(segments).map(owner -> to(owner, path));
            case "api" -> Optional.of(api(segments, path));
            case "patients" -> Optional.of(to(INTAKE, path));
            default -> Optional.of(to(OF_ROSTER.contains(first) ? ROSTER : ESCALATION, path));
        };
    }

    private static Optional<Service> twilio(String[] segments) {
        if (segments.length < 3) {
            return Optional.empty();
        }
        return switch (segments[1]) {
            // Texts to patients are sent by notification-service, and their outcomes belong to it.
            case "patient" -> Optional.of(segments[2].equals("status") ? NOTIFICATION : INTAKE);
            case "clinician", "attempts", "bridges" -> Optional.of(NOTIFICATION);
            default -> Optional.empty();
        };
    }

    private static Route api(String[] segments, String path) {
        if (segments.length == 3 && segments[2].equals("openapi")) {
            for (var service : Service.values()) {
                if (service.word().equals(segments[1])) {
                    return to(service, path);
                }
            }
        }
        return switch (segments.length > 1 ? segments[1] : "") {
            case "crisis-requests", "patients" -> to(INTAKE, path);
            case "programs", "clinicians" -> to(ROSTER, path);
            default -> to(ESCALATION, path);
        };
    }

    private static Route to(Service service, String path) {
        return new Route(List.of(service), path);
    }
}
