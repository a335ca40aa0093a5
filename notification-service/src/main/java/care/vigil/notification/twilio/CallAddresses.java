package care.vigil.notification.twilio;

import care.vigil.notification.call.Line;
import care.vigil.notification.call.Step;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.UUID;

/** Where a call goes on: what was asked is in the address, ids alone, signed by the carrier. */
@Singleton
public class CallAddresses {

    private final Addresses addresses;

    CallAddresses(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Where the first key in a call of ours goes. */
    public URI firstKey(Line line) {
        return addresses.digits(line.attemptId());
    }

    /** Where a key after a page goes. */
    public URI pageKeys(Line line, UUID pageId) {
        return at(line, "page&page=" + pageId);
    }

    /** Where a key after the choices of an owner goes. */
    public URI ownerKeys(Line line, Step.Offer offer) {
        var bridge = offer.bridgeId() == null ? "" : "&bridge=" + offer.bridgeId();
        return at(
                line,
                "owner&escalation=%s%s&whole=%s&heard=%d"
                        .formatted(offer.escalationId(), bridge, offer.whole(), offer.heard()));
    }

    /** Where a call goes on with whatever else waits. */
    public URI next(Line line, int heard) {
        return at(line, "next&heard=" + heard);
    }

    /** Where a key after a call to a patient goes. */
    public URI outcomeKeys(UUID bridgeId, UUID againId) {
        return URI.create(bridge(bridgeId, "digits") + "?again=" + againId);
    }

    /** Where a call to a patient reports. */
    public URI bridge(UUID bridgeId, String what) {
        return URI.create(addresses.of("/twilio/bridges/" + bridgeId + "/" + what));
    }

    private URI at(Line line, String query) {
        var base =
                line.attemptId() == null
                        ? "/twilio/clinician/voice/digits"
                        : "/twilio/attempts/" + line.attemptId() + "/digits";
        return URI.create(addresses.of(base + "?at=" + query));
    }
}
