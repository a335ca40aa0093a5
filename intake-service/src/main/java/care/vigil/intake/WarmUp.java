package care.vigil.intake;

import care.vigil.carrier.CarrierSignature;
import care.vigil.carrier.FormParameters;
import care.vigil.carrier.SignedForm;
import care.vigil.intake.Reception.Moment;
import care.vigil.intake.message.CarrierForm;
import care.vigil.intake.message.InboundMessage;
import care.vigil.intake.message.Original;
import care.vigil.intake.program.ProgramCopy;
import care.vigil.messaging.Database;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Takes an invented text again and again before the service says that it is ready, each in a
 * transaction that is rolled back. The first crisis after a start is the normal case, and must not
 * be the one that loads the classes.
 */
@ApplicationScoped
class WarmUp {

    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    private static final int ROUNDS = 300;
    private static final Duration BUDGET = Duration.ofMillis(800);
    private static final String URL = "https://rehearsal.invalid/twilio/patient/sms";
    private static final String TOKEN = "rehearsal";
    private static final ProgramCopy PROGRAM =
            new ProgramCopy("rehearsal", 0, List.of("en", "es"), List.of(), true);

    private final Database database;
    private final Reception reception;

    WarmUp(Database database, Reception reception) {
        this.database = database;
        this.reception = reception;
    }

    void beforeReady(@Observes StartupEvent starting) {
        long start = System.nanoTime();
        int round = 0;
        try {
            while (round < ROUNDS && System.nanoTime() - start < BUDGET.toNanos()) {
                rehearse(round++);
            }
            LOG.infof("Rehearsed %d texts", round);
        } catch (RuntimeException e) {
            LOG.warnf("No rehearsal, the first text will be slower: %s", e.getClass().getName());
        }
    }

    private void rehearse(int round) {
        var body =
                ("MessageSid=SMrehearsal%d&From=%%2B1312555%04d&Body=Help%%20me%%20%%F0%%9F%%98%%9E"
                                + "&To=%%2B13125550100&NumMedia=0")
                        .formatted(round, round)
                        .getBytes(StandardCharsets.US_ASCII);
        var signature = CarrierSignature.sign(URL, FormParameters.parse(body), TOKEN);
        var form = SignedForm.verified(body, signature, URL, List.of(TOKEN)).orElseThrow();
        takeBack(new CarrierForm(form.parameters(), Original.of(body)).text());
    }

    private void takeBack(InboundMessage message) {
        database.jdbi()
                .useHandle(tx -> {
                    tx.begin();
                    reception.take(tx, PROGRAM, message, Moment.of(Database.now(tx)));
                    tx.rollback();
                });
    }
}
