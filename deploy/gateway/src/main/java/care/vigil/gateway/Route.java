package care.vigil.gateway;

import java.util.List;

/**
 * Where a request goes.
 *
 * @param services the one that owns the address; more of them where each can answer as well
 * @param path what the service is asked for
 */
record Route(List<Service> services, String path) {

    /** The carrier is only ever answered with TwiML, and repeats what it got no answer to. */
    boolean fromCarrier() {
        return path.startsWith("/twilio/");
    }
}
