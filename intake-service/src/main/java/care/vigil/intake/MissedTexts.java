package care.vigil.intake;

import care.vigil.carrier.FormParameters;
import care.vigil.carrier.inbox.ListedText;
import care.vigil.carrier.inbox.Mark;
import care.vigil.intake.message.CarrierForm;
import care.vigil.intake.message.InboundMessage;
import care.vigil.intake.message.Original;
import care.vigil.intake.store.InboxMarks;
import care.vigil.intake.twilio.CarrierInbox;
import care.vigil.messaging.Database;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Finds texts that the carrier took and that never arrived here, and takes them in on the same way
 * as a webhook. T0 of such a request is when it is found: a clinician must have the whole ladder
 * before anybody is told that nobody answered. When the carrier took it is kept beside it, for
 * reports.
 */
@Singleton
public class MissedTexts {

    private static final Logger LOG = Logger.getLogger(MissedTexts.class);

    private final Database database;
    private final IntakeService intake;
    private final CarrierInbox carrier;
    private final InboxMarks marks;
    private final IntakeConfig.Inbox config;
    private final Counter recovered;
    private Instant lastDeep = Instant.MIN;

    MissedTexts(
            Database database,
            IntakeService intake,
            CarrierInbox carrier,
            InboxMarks marks,
            IntakeConfig config,
            MeterRegistry metrics) {
        this.database = database;
        this.intake = intake;
        this.carrier = carrier;
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
    public record Look(boolean complete, boolean leftSome, boolean anybodyWaits) {}

    private record Start(Instant now, List<Mark> marks, boolean anybodyWaits) {}

    /** Looks once through the records of every number; says so after each part. */
    public Look look(Runnable progress) {
        var start =
                database.inTransaction(tx -> {
                    var now = Database.now(tx);
                    return new Start(now, marks.current(tx), marks.anybodyWaits(tx));
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
        return new Look(complete, leftSome, start.anybodyWaits());
    }

    private static InboundMessage message(ListedText text) {
        var form = text.asForm();
        return new CarrierForm(FormParameters.parse(form), Original.of(form))
                .text()
                .found(text.sentAt());
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
            try {
                var page = carrier.since(mark.number(), mark.from(overlap));
                take(page.texts(), mark);
                while (page.next() != null) {
                    page = carrier.after(page);
                    take(page.texts(), mark);
                }
            } catch (CarrierInbox.NoAnswer noAnswer) {
                complete = false;
                LOG.warnf("The carrier's inbox was not read: %s", noAnswer.getMessage());
            }
            if (complete) {
                database.useTransaction(tx -> listed(tx, mark.number()));
            }
        }

        private void listed(Handle tx, String number) {
            marks.listedTo(tx, number, now);
            if (!leftSome) {
                marks.forgetWithoutProgram(tx, number);
            }
        }

        private void take(List<ListedText> texts, Mark mark) {
            progress.run();
            var sids = texts.stream().map(ListedText::sid).toList();
            var unknown = database.read(handle -> marks.unknown(handle, sids));
            texts.reversed().stream()
                    .filter(text -> unknown.contains(text.sid()))
                    .filter(text -> !text.sentAt().isBefore(mark.from(config.deepOverlap())))
                    .forEach(this::take);
        }

        private void take(ListedText text) {
            if (text.isYoung(now, config.grace())) {
                leftSome = true;
                return;
            }
            try {
                if (intake.receive(text.to(), message(text)) instanceof Received.Kept kept
                        && kept.fresh()) {
                    recovered.increment();
                    LOG.warnf(
                            "A text never arrived and was found at the carrier %d s later",
                            Duration.between(text.sentAt(), now).toSeconds());
                }
            } catch (RuntimeException e) {
                complete = false;
                LOG.errorf(
                        "ALARM a text was found at the carrier and could not be kept: %s",
                        e.getClass().getSimpleName());
            }
        }
    }
}
