package care.vigil.intake.support;

import care.vigil.intake.patient.PatientDocument;
import care.vigil.intake.patient.PatientDocument.EmergencyContact;
import care.vigil.intake.patient.PatientDocument.Guardian;
import care.vigil.intake.patient.PatientDocument.Location;
import care.vigil.intake.patient.PatientDocument.Plan;
import care.vigil.intake.store.Enrolments;
import care.vigil.messaging.Database;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Enrols invented people. */
@Singleton
public final class Patients {

    /** The name of whoever is enrolled here. */
    public static final String NAME = "Ines Quarrel";

    private final Database database;
    private final Enrolments enrolments;

    Patients(Database database, Enrolments enrolments) {
        this.database = database;
        this.enrolments = enrolments;
    }

    /** Somebody with everything on file. */
    public UUID enrol(Program program, String phone, String account, String... flags) {
        return enrol(
                program,
                patient(
                        phone,
                        account,
                        List.of(flags),
                        new Location("3 Fern Row", LocalDate.of(2026, 5, 4), "+13125550190")));
    }

    /** Somebody whose place nobody knows. */
    public UUID enrolWithoutPlace(Program program, String phone) {
        return enrol(program, patient(phone, null, List.of(), null));
    }

    /** Somebody who is in that country; null for somebody of whom nobody knows where they are. */
    public UUID enrolIn(String country, Program program, String phone) {
        return enrol(program, patient(phone, null, List.of(), null, country));
    }

    private UUID enrol(Program program, PatientDocument patient) {
        return database.inTransaction(tx -> enrolments.add(tx, program.slug(), patient));
    }

    private static PatientDocument patient(
            String phone, String account, List<String> flags, Location location) {
        return patient(phone, account, flags, location, "US");
    }

    private static PatientDocument patient(
            String phone, String account, List<String> flags, Location location, String country) {
        return new PatientDocument(
                "handle-" + UUID.randomUUID(),
                NAME,
                List.of(phone),
                account == null ? List.of() : List.of(account),
                List.of("es", "en"),
                country,
                location,
                flags,
                new Guardian("Lou Quarrel", "grandfather", "+13125550134"),
                new Plan(
                        "Mara Lindqvist",
                        LocalDate.of(2026, 5, 6),
                        "In her wallet",
                        Map.of("warning-signs", List.of("I stop singing", "I <hide>"))),
                List.of(
                        new EmergencyContact(
                                "Holly Quarrel",
                                "sister",
                                "+13125550131",
                                LocalDate.of(2026, 5, 4)),
                        new EmergencyContact("Noor Quarrel", "cousin", "+13125550133", null)));
    }
}
