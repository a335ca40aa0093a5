package care.vigil.escalation;

import care.vigil.escalation.hands.Note;
import care.vigil.escalation.hands.Note.About;
import care.vigil.escalation.hands.PatientAccess;
import care.vigil.escalation.machine.CaseFile;
import care.vigil.escalation.machine.Command;
import care.vigil.escalation.machine.Escalation;
import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.store.CaseReading;
import care.vigil.escalation.store.CaseReading.Read;
import care.vigil.escalation.store.Notes;
import care.vigil.messaging.Database;
import care.vigil.web.Visitor;
import care.vigil.web.grant.ReadGrants;
import care.vigil.web.problem.Problem.Flaw;
import care.vigil.web.problem.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Opens what is kept about a patient, which is all kept elsewhere; {@link PatientAccess} says to
 * whom.
 */
@Singleton
public class PatientReading {

    private static final int LONGEST = 500;

    private final Database database;
    private final CaseReading cases;
    private final EscalationService service;
    private final Notes notes;
    private final ReadGrants grants;

    PatientReading(
            Database database,
            CaseReading cases,
            EscalationService service,
            Notes notes,
            ReadGrants grants) {
        this.database = database;
        this.cases = cases;
        this.service = service;
        this.notes = notes;
        this.grants = grants;
    }

    /** How a visitor may read about the patient of a case; empty when they may not. */
    public Optional<PatientAccess> access(UUID id, Visitor visitor) {
        return database.read(handle -> cases.find(handle, id))
                .flatMap(read -> access(read, visitor));
    }

    /**
     * Where the visitor reads it, with leave that is good for a minute. What they wrote is kept
     * with the case, encrypted, and that they opened it is part of the case's history.
     *
     * @param why why they read it; asked only of who neither has the case nor was paged for it
     */
    public String address(UUID id, Visitor visitor, String why) {
        return database.inTransaction(tx -> {
            var read = cases.find(tx, id).orElseThrow(Refusal::notFound);
            var access =
                    access(read, visitor)
                            .orElseThrow(() ->
                                    Refusal.forbidden(
                                            "Only the owner, those who were paged, whoever follows up and supervisors may read it."));
            if (access.mustSayWhy()) {
                record(tx, id, visitor, words(why));
            }
            var origin = origin(read.known().state());
            var grant =
                    grants.issue(
                            id,
                            origin.contactId(),
                            origin.program(),
                            visitor.accountId(),
                            access.reason(),
                            Database.now(tx));
            return "/patients/cases/" + id + "?grant=" + grant;
        });
    }

    private void record(Handle tx, UUID id, Visitor visitor, String why) {
        var who = visitor.clinicianId() == null ? visitor.accountId() : visitor.clinicianId();
        var note = UUID.randomUUID();
        service.ask(tx, id, (at, _) -> new Command.OpenWords(at, who, note));
        notes.add(tx, id, new Note(note, who, Database.now(tx), About.WORDS_OPENED, why));
    }

    private static String words(String why) {
        if (why == null || why.isBlank()) {
            throw Refusal.invalid(List.of(new Flaw("why", "write why you read it")));
        }
        if (why.length() > LONGEST) {
            throw Refusal.invalid(List.of(new Flaw("why", "at most " + LONGEST + " characters")));
        }
        return why.strip();
    }

    private static Optional<PatientAccess> access(Read read, Visitor visitor) {
        return PatientAccess.of(read.program(), read.known().state(), visitor);
    }

    private static CaseFile.Origin origin(Escalation state) {
        return switch (state) {
            case Open open -> open.file().origin();
            case Closed closed -> closed.file().origin();
            case Escalation.None _ -> throw new IllegalStateException("There is no case to read");
        };
    }
}
