package care.vigil.intake.store;

import jakarta.enterprise.context.ApplicationScoped;

/** The tables that one message touches. */
@ApplicationScoped
public class IntakeStore {

    private final ProgramCopies programs;
    private final Contacts contacts;
    private final Patients patients;
    private final Messages messages;
    private final Answers answers;
    private final OpenCases openCases;

    IntakeStore(
            ProgramCopies programs,
            Contacts contacts,
            Patients patients,
            Messages messages,
            Answers answers,
            OpenCases openCases) {
        this.programs = programs;
        this.contacts = contacts;
        this.patients = patients;
        this.messages = messages;
        this.answers = answers;
        this.openCases = openCases;
    }

    /** Programs as intake knows them. */
    public ProgramCopies programs() {
        return programs;
    }

    /** Who writes. */
    public Contacts contacts() {
        return contacts;
    }

    /** Who is enrolled. */
    public Patients patients() {
        return patients;
    }

    /** What was sent. */
    public Messages messages() {
        return messages;
    }

    /** What was answered from here. */
    public Answers answers() {
        return answers;
    }

    /** Where contacts' cases stand. */
    public OpenCases openCases() {
        return openCases;
    }
}
