package care.vigil.notification;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import care.vigil.carrier.CarrierSignature;
import care.vigil.carrier.FormParameters;
import care.vigil.carrier.SignedForm;
import care.vigil.carrier.inbox.FoundTexts;
import care.vigil.carrier.inbox.ListedText;
import care.vigil.events.EventIds;
import care.vigil.notification.store.Cases;
import care.vigil.notification.store.Programs;
import care.vigil.notification.store.Replies;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Takes in texts to the pager numbers that never arrived here and were found at the carrier, on the
 * same way as a webhook. An answer counts from when it is found: until then paging has gone on.
 */
@Singleton
class MissedReplies implements FoundTexts {

    /** A bare word that is older may have meant another page: the sender is asked which. */
    private static final Duration MAY_MEAN_ANOTHER = Duration.ofMinutes(1);

    private static final String HERE = "https://carrier-inbox.invalid/";

    private final Replying replying;
    private final Replies replies;
    private final Cases cases;
    private final Programs programs;

    MissedReplies(Replying replying, Replies replies, Cases cases, Programs programs) {
        this.replying = replying;
        this.replies = replies;
        this.cases = cases;
        this.programs = programs;
    }

    @Override
    public Set<String> unknown(Handle tx, List<String> sids) {
        var byReply = sids.stream().collect(toMap(MissedReplies::replyId, sid -> sid));
        return replies.unknown(tx, byReply.keySet()).stream().map(byReply::get).collect(toSet());
    }

    @Override
    public boolean take(ListedText text, Instant now) {
        var form = text.asForm();
        boolean late = text.sentAt().plus(MAY_MEAN_ANOTHER).isBefore(now);
        return replying.found(signed(form), form, text.sentAt(), late);
    }

    @Override
    public boolean anybodyWaits(Handle tx) {
        return cases.anyIsOpen(tx);
    }

    @Override
    public boolean isInUse(Handle tx, String number) {
        return programs.ofPager(tx, number).isPresent();
    }

    static UUID replyId(String sid) {
        return EventIds.of("reply", sid);
    }

    /** What the carrier answers to our own credentials is its word; the form says so in its way. */
    static SignedForm signed(byte[] form) {
        var token = UUID.randomUUID().toString();
        var signature = CarrierSignature.sign(HERE, FormParameters.parse(form), token);
        return SignedForm.verified(form, signature, HERE, List.of(token)).orElseThrow();
    }
}
