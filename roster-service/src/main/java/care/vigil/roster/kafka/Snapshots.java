package care.vigil.roster.kafka;

import care.vigil.events.ClinicianEvent;
import care.vigil.events.ClinicianEvent.ClinicianPublished;
import care.vigil.events.ClinicianEvent.Membership;
import care.vigil.events.EventIds;
import care.vigil.events.ProgramEvent.ProgramPublished;
import care.vigil.events.RosterEvent.Person;
import care.vigil.events.RosterEvent.RosterPublished;
import care.vigil.events.Topics;
import care.vigil.messaging.Database;
import care.vigil.messaging.Outbox;
import care.vigil.roster.RosterConfig;
import care.vigil.roster.schedule.WeeklyShifts;
import care.vigil.roster.store.Clinician;
import care.vigil.roster.store.Clinicians;
import care.vigil.roster.store.Programs;
import care.vigil.roster.store.StoredProgram;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Publishes things as they are in this transaction, never as somebody remembered them, so a late or
 * repeated snapshot cannot take a reader back.
 */
@Singleton
public class Snapshots {

    private final Programs programs;
    private final Clinicians clinicians;
    private final Outbox outbox;
    private final RosterConfig config;

    Snapshots(Programs programs, Clinicians clinicians, Outbox outbox, RosterConfig config) {
        this.programs = programs;
        this.clinicians = clinicians;
        this.outbox = outbox;
        this.config = config;
    }

    /** One program: its document, and who is on call in it. */
    public void program(Handle tx, String slug) {
        var now = Database.now(tx);
        var program = programs.lock(tx, slug).orElseThrow();
        var revision = program.revision();
        outbox.add(
                tx,
                Topics.PROGRAMS,
                new ProgramPublished(
                        EventIds.of(Topics.PROGRAMS, slug, revision, now),
                        now,
                        slug,
                        revision,
                        now,
                        program.document()));
        outbox.add(tx, Topics.ROSTERS, roster(program, clinicians.of(tx, slug), now));
    }

    /** Every clinician, with their phones. */
    public void everyClinician(Handle tx) {
        var now = Database.now(tx);
        for (var clinician : clinicians.all(tx)) {
            outbox.add(tx, Topics.CLINICIANS, published(clinician, now));
        }
    }

    private RosterPublished roster(StoredProgram program, List<Clinician> people, Instant now) {
        var ids = people.stream().collect(Collectors.toMap(Clinician::handle, Clinician::id));
        var shifts =
                new WeeklyShifts(program.document(), ids)
                        .between(now.minus(config.publishBack()), now.plus(config.publishAhead()));
        return new RosterPublished(
                EventIds.of(Topics.ROSTERS, program.slug(), program.rosterVersion(), now),
                now,
                program.slug(),
                program.rosterVersion(),
                now,
                shifts,
                people.stream().map(one -> person(one, program.slug())).toList());
    }

    private static Person person(Clinician clinician, String program) {
        return new Person(
                clinician.id(),
                clinician.displayName(),
                List.copyOf(clinician.memberships().get(program)));
    }

    private static ClinicianPublished published(Clinician clinician, Instant now) {
        return new ClinicianPublished(
                EventIds.of(Topics.CLINICIANS, clinician.id(), clinician.version(), now),
                now,
                clinician.id(),
                clinician.version(),
                now,
                clinician.displayName(),
                clinician.active(),
                clinician.phones().stream()
                        .map(phone ->
                                new ClinicianEvent.Phone(
                                        phone.id(),
                                        phone.sealedNumber(),
                                        phone.sms(),
                                        phone.voice(),
                                        phone.verified()))
                        .toList(),
                clinician.memberships().entrySet().stream()
                        .map(entry -> new Membership(entry.getKey(), List.copyOf(entry.getValue())))
                        .toList());
    }
}
