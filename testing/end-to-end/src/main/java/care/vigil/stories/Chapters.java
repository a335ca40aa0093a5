package care.vigil.stories;

import care.vigil.simulator.handsets.Script;
import care.vigil.stories.people.Clinician;
import care.vigil.stories.people.Page;
import care.vigil.stories.people.Patient;
import care.vigil.stories.people.Program;
import java.time.Duration;

/**
 * The four crises of the demonstration. The therapist takes one by text; the backup takes one by a
 * key on the call; nobody answers until after the emergency prompt; and a patient who cannot be
 * reached.
 */
final class Chapters {

    private static final Duration REPAGE = Duration.ofSeconds(15);
    private static final Duration BACKUP = Duration.ofSeconds(20);
    private static final Duration SUPERVISOR = Duration.ofSeconds(40);
    private static final Duration UNTIL_THE_PROMPT = Duration.ofSeconds(40);
    private static final Duration TARGET = Duration.ofSeconds(60);

    private final Stage stage;

    Chapters(Stage stage) {
        this.stage = stage;
    }

    /** One after the other, on an installation with no other case of these programs. */
    void play(Program harbor, Program rapid) {
        stage.isClear(harbor);
        stage.isClear(rapid);
        theTherapistAnswers(harbor);
        theBackupAnswers(rapid);
        nobodyAnswersUntilAfterThePrompt(rapid);
        thePatientCannotBeReached(harbor);
    }

    void theTherapistAnswers(Program program) {
        stage.chapter(program.name() + ": the therapist on call answers the text");
        Patient patient = stage.crisis(program, "I can't stop shaking");
        stage.reads(patient, "Automatic reply");
        Page page = stage.isPagedAt(Duration.ZERO, program.primary());
        stage.reads(patient, "we are contacting a clinician");
        stage.accepts(program.primary(), page);
        stage.reads(patient, "a clinician has your message");
        stage.boardShows(program, program.primary().name());
        reachesAndCloses(program, program.primary(), page);
        stage.reads(patient, "has closed this request");
    }

    void theBackupAnswers(Program program) {
        stage.chapter(program.name() + ": the therapist stays silent, the backup answers the call");
        Patient patient = stage.crisis(program, "is anybody there");
        stage.reads(patient, "Automatic reply");
        Page _ = stage.isPagedAt(Duration.ZERO, program.primary());
        stage.say("Nobody answers. The backup's turn comes 20 seconds after the patient's text.");
        Page page = stage.isPagedAt(BACKUP, program.backup());
        stage.reads(patient, "a backup clinician is being contacted");
        stage.say(program.backup().name() + "'s phone rings, is answered, and key 1 is pressed.");
        stage.hears(program.backup().rings().answersAndPresses("1"), "You have it");
        stage.reads(patient, "a clinician has your message");
        stage.boardShows(program, program.backup().name());
        reachesAndCloses(program, program.backup(), page);
    }

    void nobodyAnswersUntilAfterThePrompt(Program program) {
        stage.chapter(program.name() + ": nobody answers until after the emergency prompt");
        Patient patient = stage.crisis(program, "please, somebody");
        stage.reads(patient, "Automatic reply");
        stage.say("Primary, backup and supervisor are asked in turn, and again every 15 seconds.");
        Page _ = stage.isPagedAt(Duration.ZERO, program.primary());
        Page _ = stage.isPagedAt(REPAGE, program.primary());
        Page _ = stage.isPagedAt(BACKUP, program.backup());
        Page late = stage.isPagedAt(SUPERVISOR, program.supervisor());
        stage.readsAt(TARGET, patient, "no clinician has answered", UNTIL_THE_PROMPT);
        stage.say("The emergency task is open, and paging goes on.");
        stage.accepts(program.supervisor(), late);
        stage.reads(patient, "a clinician has your message");
        stage.boardShows(program, program.supervisor().name());
        stage.reaches(program.supervisor(), late);
        stage.settlesTheTask(program, program.supervisor());
        stage.closes(program, program.supervisor());
    }

    void thePatientCannotBeReached(Program program) {
        stage.chapter(program.name() + ": accepted, but the patient cannot be reached");
        Patient patient = stage.crisis(program, "I don't know anymore");
        patient.phone(Script.of(Script.Kind.BUSY));
        Clinician therapist = program.primary();
        Page page = stage.isPaged(therapist);
        stage.say(therapist.name() + "'s phone rings, is answered, and key 1 is pressed.");
        stage.hears(therapist.rings().answersAndPresses("1"), "Press 3 to be connected");
        stage.say(therapist.name() + " presses 3 to be joined with the patient.");
        stage.hears(therapist.presses("3"), "The line was busy");
        stage.say(therapist.name() + " presses 2: the patient could not be reached.");
        stage.hears(therapist.presses("2"), "could not be reached");
        stage.reads(patient, "did not reach you");
        Page task = stage.isPaged(program.supervisor());
        stage.say(program.supervisor().name() + " replies: 1 " + task.code());
        program.supervisor().replies("1 " + task.code());
        stage.reads(program.supervisor(), "You have the emergency task");
        stage.boardShows(program, therapist.name());
        patient.phone(Script.of(Script.Kind.MANUAL));
        stage.reaches(therapist, page);
        stage.settlesTheTask(program, program.supervisor());
        stage.closes(program, therapist);
    }

    private void reachesAndCloses(Program program, Clinician clinician, Page page) {
        stage.reaches(clinician, page);
        stage.closes(program, clinician);
    }
}
