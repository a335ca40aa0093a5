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

    /**
     * What was written down so far; of the carrier and of calls only what was before an instant, so
     * that it can be held against rows that were read then.
     */
    public History until(Instant end, Collection<Heard> heard, Collection<String> leaks) {
        return new History(
                List.copyOf(patientTexts),
                List.copyOf(clinicianTexts),
                asked.stream().filter(one -> one.at().isBefore(end)).toList(),
                List.copyOf(pressed),
                heard.stream().filter(one -> one.at().isBefore(end)).toList(),
                List.copyOf(faults),
                List.copyOf(leaks));
    }
}
