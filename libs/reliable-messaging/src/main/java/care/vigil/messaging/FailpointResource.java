package care.vigil.messaging;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Arms a {@link Failpoint}, in a service that was started for tests; elsewhere it is not there. */
@Internal
@Path("/internal/failpoints/{name}")
public class FailpointResource {

    private final MessagingConfig config;

    FailpointResource(MessagingConfig config) {
        this.config = config;
    }

    /** 204 once it is armed; 404 for a name that is none, and where failpoints are off. */
    @POST
    public RestResponse<Void> arm(@RestPath String name) {
        var point = Failpoint.of(name).filter(_ -> config.failpoints());
        point.ifPresent(Failpoint::arm);
        return point.isPresent() ? RestResponse.noContent() : RestResponse.status(Status.NOT_FOUND);
    }
}
