package care.vigil.bench.crisis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One crisis from end to end. What is null has not happened.
 *
 * @param text the patient's text
 * @param escalationId its case
 * @param receivedAt when intake had it
 * @param openedAt when escalation opened the case
 * @param joined whether it fell to a case that was open already
 * @param pageTexts how often the carrier was asked to send a page by SMS
 * @param plannedAt when notification planned the first of those
 * @param claimedAt when it claimed that one for its one request
 * @param pagedAt when the carrier had the request
 * @param reply the clinician's text; null when they answered the call
 * @param acknowledgedAt when the acknowledgement was applied
 * @param confirmedAt when the carrier was asked to send "You have it"
 * @param postedTwice attempts that the carrier was asked for more than once
 */
public record Journey(
        Sent text,
        UUID escalationId,
        Instant receivedAt,
        Instant openedAt,
        boolean joined,
        int pageTexts,
        Instant plannedAt,
        Instant claimedAt,
        Instant pagedAt,
        Sent reply,
        Instant acknowledgedAt,
        Instant confirmedAt,
        List<UUID> postedTwice) {

    /** Whether the clinician's text did it, rather than a key in a call before. */
    public boolean acknowledgedByReply() {
        return reply != null && acknowledgedAt != null && acknowledgedAt.isAfter(reply.intended());
    }
}
