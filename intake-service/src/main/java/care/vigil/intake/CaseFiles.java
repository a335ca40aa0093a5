package care.vigil.intake;

import care.vigil.intake.danger.DangerWords;
import care.vigil.intake.panel.CasePanel;
import care.vigil.intake.panel.CaseReader;
import care.vigil.intake.patient.Candidate;
import care.vigil.intake.store.CaseReads;
import care.vigil.intake.store.IntakeStore;
import care.vigil.intake.store.PatientFiles;
import care.vigil.messaging.Database;
import care.vigil.program.ProgramDocument;
import care.vigil.sealed.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Opens what is on file for a case. Each read is recorded in the transaction that reads. */
@ApplicationScoped
public class CaseFiles {

    private final Database database;
    private final IntakeStore store;
    private final CaseReads reads;
    private final PatientFiles files;

    CaseFiles(Database database, IntakeStore store, CaseReads reads, PatientFiles files) {
        this.database = database;
        this.store = store;
        this.reads = reads;
        this.files = files;
    }

    /**
     * What the reader is shown; empty when nobody may read.
     *
     * @param mayRead tells from the database's time who reads, or that nobody may
     */
    public Optional<CasePanel> open(Function<Instant, Optional<CaseReader>> mayRead) {
        return database.inTransaction(tx -> {
            var now = Database.now(tx);
            return mayRead.apply(now).map(reader -> open(tx, reader, now));
        });
    }

    private CasePanel open(Handle tx, CaseReader reader, Instant now) {
        reads.record(tx, reader, now);
        var document = store.programs().document(tx, reader.program());
        var sender = store.contacts().sender(tx, reader.contactId());
        var candidates = store.patients().candidates(tx, reader.program(), sender);
        var country = candidates.country(sender.phone().flatMap(PhoneNumber::country)).orElse(null);
        var patients =
                candidates.all().stream()
                        .map(Candidate::patientId)
                        .map(id -> files.of(tx, id))
                        .map(file -> reader.words() ? file : file.withoutPlan())
                        .toList();
        return new CasePanel(
                document.map(ProgramDocument::timeZone)
                        .<ZoneId>map(zone -> zone)
                        .orElse(ZoneOffset.UTC),
                reader.words(),
                reader.words()
                        ? reads.messages(
                                tx, reader.escalationId(), reader.contactId(), words(tx, reader))
                        : List.of(),
                sender,
                patients,
                document.flatMap(program -> program.emergencyIn(country)).orElse(null));
    }

    private DangerWords words(Handle tx, CaseReader reader) {
        return store.programs()
                .ofSlug(tx, reader.program())
                .map(program -> DangerWords.known().and(program.dangerWords()))
                .orElse(DangerWords.known());
    }
}
