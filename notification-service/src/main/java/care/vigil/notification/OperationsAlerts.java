package care.vigil.notification;

import care.vigil.events.OperationsTrouble;
import care.vigil.notification.page.Attempt;
import care.vigil.notification.page.Channel;
import care.vigil.notification.page.Clinician;
import care.vigil.notification.page.Draft;
import care.vigil.notification.page.Purpose;
import care.vigil.notification.page.Telephone;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.OperationsAlertRows;
import care.vigil.notification.store.Programs;
import care.vigil.notification.twilio.Addresses;
import care.vigil.notification.wording.AlertWords;
import care.vigil.program.ProgramDocument;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Texts and calls every telephone of a program's operations when something is wrong that only
 * people can put right. The same trouble of one program is told once in five minutes.
 */
@Singleton
public class OperationsAlerts {

    private static final Logger LOG = Logger.getLogger(OperationsAlerts.class);
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration WORTH_TELLING = Duration.ofMinutes(10);

    private final Programs programs;
    private final OperationsAlertRows rows;
    private final Attempts attempts;
    private final Addresses addresses;
    private final MeterRegistry metrics;

    OperationsAlerts(
            Programs programs,
            OperationsAlertRows rows,
            Attempts attempts,
            Addresses addresses,
            MeterRegistry metrics) {
        this.programs = programs;
        this.rows = rows;
        this.attempts = attempts;
        this.addresses = addresses;
        this.metrics = metrics;
    }

    /**
     * Tells the operations of a program.
     *
     * @param program null, or one that nobody has heard of: the operations of every program
     */
    public void alert(Handle tx, String program, OperationsTrouble what) {
        var concerned =
                Optional.ofNullable(program)
                        .flatMap(slug -> programs.now(tx, slug))
                        .map(List::of)
                        .orElseGet(() -> programs.all(tx));
        if (concerned.isEmpty()) {
            LOG.errorf("ALARM %s, and no program is known whose operations could be told", what);
        }
        concerned.forEach(one -> alert(tx, one, what));
    }

    private void alert(Handle tx, ProgramDocument program, OperationsTrouble what) {
        if (!rows.isDue(tx, program.slug(), what, PAUSE)) {
            return;
        }
        LOG.errorf("ALARM %s in %s: operations are told", what, program.slug());
        metrics.counter("vigil_operations_alerts", "what", what.name()).increment();
        var words = new AlertWords(program.shortName(), what, addresses.of("/operations"));
        int sendings = 0;
        for (var person : rows.operationsOf(tx, program.slug())) {
            for (var telephone : person.telephones()) {
                for (var channel : Channel.values()) {
                    if (telephone.takes(channel)) {
                        add(tx, program, person, telephone, words, channel);
                        sendings++;
                    }
                }
            }
        }
        if (sendings == 0) {
            LOG.errorf("ALARM nobody of the operations of %s can be told", program.slug());
        }
    }

    private void add(
            Handle tx,
            ProgramDocument program,
            Clinician person,
            Telephone telephone,
            AlertWords words,
            Channel channel) {
        boolean sms = channel == Channel.SMS;
        attempts.add(
                tx,
                new Draft(
                        new Purpose.Answering(null, person.clinicianId(), "alert " + words.what()),
                        channel,
                        program.slug(),
                        program.pagerNumber(),
                        telephone.number(),
                        sms ? words.sms() : words.spoken(),
                        AlertWords.VERSION,
                        sms ? WORTH_TELLING : program.callTimeout(),
                        1),
                Duration.ZERO);
    }

    /** What a call of such an alert says; empty for any other attempt. */
    public Optional<String> spoken(Handle handle, UUID attemptId) {
        return attempts.find(handle, attemptId)
                .map(Attempt::draft)
                .filter(draft -> draft.wording().equals(AlertWords.VERSION))
                .filter(draft -> draft.channel() == Channel.CALL)
                .map(Draft::words);
    }
}
