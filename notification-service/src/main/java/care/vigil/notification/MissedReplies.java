package care.vigil.notification;

import care.vigil.carrier.CarrierSignature;
import care.vigil.carrier.FormParameters;
import care.vigil.carrier.SignedForm;
import care.vigil.carrier.inbox.ListedText;
import care.vigil.carrier.inbox.Mark;
import care.vigil.events.EventIds;
import care.vigil.messaging.Database;
import care.vigil.notification.store.InboxMarks;
import care.vigil.notification.store.Programs;
import care.vigil.notification.twilio.PagerInbox;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Finds texts to the pager numbers that the carrier took and that never arrived here, and takes
 * them in on the same way as a webhook. An answer counts from when it is found: until then paging
 * has gone on.
 */
@Singleton
public class MissedReplies {

    private static final Logger LOG = Logger.getLogger(MissedReplies.class);

    /** A bare word that is older may have meant another page: the sender is asked which. */
    private static final Duration MAY_MEAN_ANOTHER = Duration.ofMinutes(1);

    private static final String HERE = "https://carrier-inbox.invalid/";

    private final Database database;
    private final Replying replying;
    private final Programs programs;
    private final PagerInbox inbox;
    private final InboxMarks marks;
    private final NotificationConfig.Inbox config;
    private final Counter recovered;
    private Instant lastDeep = Instant.MIN;

    MissedReplies(
            Database database,
            Replying replying,
            Programs programs,
            PagerInbox inbox,
            InboxMarks marks,
            NotificationConfig config,
            MeterRegistry metrics) {
        this.database = database;
        this.replying = replying;
        this.programs = programs;
        this.inbox = inbox;
        this.marks = marks;
        this.config = config.inbox();
        this.recovered = metrics.counter("vigil_recovered_messages");
    }

    /**
     * What a look has come to.
     *
     * @param complete everything of every number was read and is here
     * @param leftSome some texts are so new that they were left to their webhooks
     */
    public record Look(boolean complete, boolean leftSome, boolean caseOpen) {}

    private record Start(Instant now, List<Mark> marks, boolean caseOpen) {}

    /** Looks once through the records of every number; says so after each part. */
    public Look look(Runnable progress) {
        var start =
                database.inTransaction(tx -> {
                    var now = Database.now(tx);
                    return new Start(now, marks.current(tx), marks.anyCaseIsOpen(tx));
                });
        boolean deep = !lastDeep.plus(config.deepEvery()).isAfter(start.now());
        boolean complete = true;
        boolean leftSome = false;
        for (var mark : start.marks()) {
            var reading = new Reading(start.now(), progress);
            reading.of(mark, deep ? config.deepOverlap() : config.overlap());
            complete &= reading.complete;
            leftSome |= reading.leftSome;
        }
        if (deep && complete) {
            lastDeep = start.now();
        }
        return new Look(complete, leftSome, start.caseOpen());
    }

    /** One number's record; whatever goes wrong with it leaves its mark where it is. */
    private final class Reading {

        private final Instant now;
        private final Runnable progress;
        private boolean complete = true;
        private boolean leftSome;

        Reading(Instant now, Runnable progress) {
            this.now = now;
            this.progress = progress;
        }

        void of(Mark mark, Duration overlap) {
            var from = mark.from(overlap);
            try {
                inbox.read(mark.number(), from, texts -> take(texts, from));
            } catch (RuntimeException noAnswer) {
                complete = false;
                LOG.warnf(
                        "The carrier's inbox was not read: %s",
                        noAnswer.getClass().getSimpleName());
            }
            if (complete) {
                database.useTransaction(tx -> listed(tx, mark.number()));
            }
        }

        private void listed(Handle tx, String number) {
            marks.listedTo(tx, number, now);
            if (!leftSome && programs.ofPager(tx, number).isEmpty()) {
                marks.forget(tx, number);
            }
        }

        private void take(List<ListedText> texts, Instant from) {
            progress.run();
            var byReply =
                    texts.stream()
                            .filter(text -> !text.sentAt().isBefore(from))
                            .collect(
                                    Collectors.toMap(
                                            MissedReplies::replyId,
                                            Function.identity(),
                                            (one, _) -> one));
            var unknown = database.read(handle -> marks.unknown(handle, byReply.keySet()));
            texts.reversed().stream()
                    .filter(text -> unknown.contains(replyId(text)))
                    .forEach(this::take);
        }

        private void take(ListedText text) {
            if (text.isYoung(now, config.grace())) {
                leftSome = true;
                return;
            }
            var form = text.asForm();
            var age = Duration.between(text.sentAt(), now);
            try {
                boolean late = age.compareTo(MAY_MEAN_ANOTHER) > 0;
                if (replying.found(signed(form), form, text.sentAt(), late)) {
                    recovered.increment();
                    LOG.warnf(
                            "A reply never arrived and was found at the carrier %d s later",
                            age.toSeconds());
                }
            } catch (RuntimeException e) {
                complete = false;
                LOG.errorf(
                        "ALARM a reply was found at the carrier and could not be kept: %s",
                        e.getClass().getSimpleName());
            }
        }
    }

    static UUID replyId(ListedText text) {
        return EventIds.of("reply", text.sid());
    }

    /** What the carrier answers to our own credentials is its word; the form says so in its way. */
    static SignedForm signed(byte[] form) {
        var token = UUID.randomUUID().toString();
        var signature = CarrierSignature.sign(HERE, FormParameters.parse(form), token);
        return SignedForm.verified(form, signature, HERE, List.of(token)).orElseThrow();
    }
}
