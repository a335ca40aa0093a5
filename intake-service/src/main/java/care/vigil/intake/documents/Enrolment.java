package care.vigil.intake.documents;

import care.vigil.intake.IntakeConfig;
import care.vigil.intake.patient.PatientDocument;
import care.vigil.intake.store.ApiKeys;
import care.vigil.intake.store.Enrolments;
import care.vigil.messaging.Database;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Loads what the program documents have and the database has not: patients, and API keys for the
 * program's app. Changes nothing that is there.
 */
@ApplicationScoped
class Enrolment {

    private static final Logger LOG = Logger.getLogger(Enrolment.class);

    /** One instance at a time; the number only has to be the same in all of them. */
    private static final long LOCK = 0x656e726f6cL;

    private final Database database;
    private final Enrolments patients;
    private final ApiKeys keys;
    private final IntakeConfig config;

    Enrolment(Database database, Enrolments patients, ApiKeys keys, IntakeConfig config) {
        this.database = database;
        this.patients = patients;
        this.keys = keys;
        this.config = config;
    }

    /** A document that is wrong must not keep the others, or any text, from being taken. */
    void atStart(@Observes StartupEvent starting) {
        config.programDocuments()
                .map(ProgramFolder::new)
                .ifPresent(folder -> folder.sections().forEach(this::load));
    }

    private void load(ProgramFolder.Section section) {
        int number = 0;
        for (var patient : section.patients()) {
            number++;
            try {
                database.useTransaction(tx -> enrol(tx, section.slug(), patient));
            } catch (RuntimeException e) {
                LOG.errorf(
                        "ALARM patient %d of %s is not enrolled: %s",
                        number, section.slug(), e.getClass().getSimpleName());
            }
        }
        for (var key : section.apiKeys()) {
            database.useTransaction(tx -> makeKey(tx, section.slug(), key.name()));
        }
    }

    private void enrol(Handle tx, String program, PatientDocument patient) {
        lock(tx);
        if (!patients.exists(tx, program, patient.handle())) {
            patients.add(tx, program, patient);
        }
    }

    /**
     * The key is in the file before its hash is stored: a crash between leaves a dead line, not a
     * lost key.
     */
    private void makeKey(Handle tx, String program, String name) {
        lock(tx);
        if (!keys.exists(tx, program, name)) {
            new KeyFile(config.dataDir()).append(program, name, keys.create(tx, program, name));
        }
    }

    private static void lock(Handle tx) {
        tx.createQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Integer.class)
                .one();
    }
}
