package care.vigil.chaos.history;

import java.util.List;

/**
 * Everything that was seen from outside in one run.
 *
 * @param clock of the databases
 * @param shifts that were arranged
 * @param leaks places where something private was found
 */
public record History(
        List<Text> patientTexts,
        List<Text> clinicianTexts,
        List<Asked> asked,
        List<Pressed> pressed,
        List<Heard> heard,
        List<FaultWindow> faults,
        DatabaseClock clock,
        List<Shift> shifts,
        List<String> leaks) {

    public History {
        patientTexts = List.copyOf(patientTexts);
        clinicianTexts = List.copyOf(clinicianTexts);
        asked = List.copyOf(asked);
        pressed = List.copyOf(pressed);
        heard = List.copyOf(heard);
        faults = List.copyOf(faults);
        shifts = List.copyOf(shifts);
        leaks = List.copyOf(leaks);
    }
}
