package care.vigil.chaos.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Where everybody writes down what they did and saw. */
public final class Recorder {

    private final Queue<Text> patientTexts = new ConcurrentLinkedQueue<>();
    private final Queue<Text> clinicianTexts = new ConcurrentLinkedQueue<>();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final Queue<Pressed> pressed = new ConcurrentLinkedQueue<>();
    private final Queue<FaultWindow> faults = new ConcurrentLinkedQueue<>();
    private final Queue<DatabaseClock.Step> steps = new ConcurrentLinkedQueue<>();

    /** A patient's text, with all its deliveries. */
    public void patient(Text text) {
        patientTexts.add(text);
    }

    /** A clinician's text, with all its deliveries. */
    public void clinician(Text text) {
        clinicianTexts.add(text);
    }

    /** The carrier was asked. */
    public void asked(Asked one) {
        asked.add(one);
    }

    /** A key was pressed. */
    public void pressed(Pressed one) {
        pressed.add(one);
    }

    /** A fault is over. */
    public void fault(FaultWindow window) {
        faults.add(window);
    }

    /** The clock of the databases was moved. */
    public void moved(DatabaseClock.Step step) {
        steps.add(step);
    }

    /** How that clock stood so far. */
    public DatabaseClock clock() {
        return new DatabaseClock(List.copyOf(steps));
    }

    /** Every text of patients that is known to the carrier so far. */
    public List<String> patientSids() {
        return patientTexts.stream().map(Text::sid).toList();
    }

    /** Every text of clinicians that is known to the carrier so far. */
    public List<String> clinicianSids() {
        return clinicianTexts.stream().map(Text::sid).toList();
    }

    /**
     * What was written down so far; of the carrier and of calls only what was before an instant, so
     * that it can be held against rows that were read then.
     */
    public History until(
            Instant end,
            Collection<Heard> heard,
            Collection<Shift> shifts,
            Collection<String> leaks) {
        return new History(
                List.copyOf(patientTexts),
                List.copyOf(clinicianTexts),
                asked.stream().filter(one -> one.at().isBefore(end)).toList(),
                List.copyOf(pressed),
                heard.stream().filter(one -> one.at().isBefore(end)).toList(),
                List.copyOf(faults),
                clock(),
                List.copyOf(shifts),
                List.copyOf(leaks));
    }
}
