package care.vigil.notification.rest;

import care.vigil.carrier.Twiml;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A failed webhook answers empty TwiML: any other body would be texted to whoever wrote. */
class WebhookFailures {

    private static final Logger LOG = Logger.getLogger(WebhookFailures.class);

    @ServerExceptionMapper
    Response refused(WebApplicationException e, UriInfo address) {
        if (isWebhook(address)) {
            LOG.errorf(
                    "ALARM a webhook to %s was refused (%d)",
                    place(address), e.getResponse().getStatus());
        }
        return isWebhook(address)
                ? twiml(e.getResponse().getStatus())
                : Response.status(e.getResponse().getStatus()).build();
    }

    @ServerExceptionMapper
    Response failed(Exception e, UriInfo address) {
        LOG.errorf(
                "ALARM a request to %s failed: %s", place(address), e.getClass().getSimpleName());
        LOG.debug("A request failed", e);
        return isWebhook(address) ? twiml(503) : Response.status(500).build();
    }

    /** The address without ids. */
    private static String place(UriInfo address) {
        return address.getPath().replaceAll("/[0-9a-fA-F-]{36}", "/…").replaceAll("[^\\w/…-]", "?");
    }

    private static boolean isWebhook(UriInfo address) {
        return address.getPath().startsWith("/twilio/");
    }

    private static Response twiml(int status) {
        return Response.status(status).type(Twiml.MEDIA_TYPE).entity(Twiml.empty()).build();
    }
}
