package care.vigil.bench.stack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** The people in the document of an invented program: their telephones, and who is on call when. */
public final class People {

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final ArrayNode rotations;
    private final ArrayNode clinicians;

    /** Those of a document that has none yet. */
    public People(ObjectNode document) {
        this.rotations = document.withObject("/program").putArray("rotations");
        this.clinicians = document.putArray("clinicians");
    }

    /** Somebody who can be paged. */
    public void clinician(String handle, String role, String number) {
        ObjectNode clinician = clinicians.addObject();
        clinician.put("handle", handle);
        clinician.put("displayName", handle);
        clinician.putArray("roles").add(role);
        clinician
                .putArray("phones")
                .addObject()
                .put("number", number)
                .put("sms", true)
                .put("voice", true);
    }

    /** Each of them is on call for a week, in turn, from then on. */
    public void rotation(String role, List<String> handles, LocalDate startsOn, LocalTime time) {
        ObjectNode rotation = rotations.addObject();
        rotation.put("role", role);
        handles.forEach(rotation.putArray("clinicians")::add);
        rotation.put("handOffDay", startsOn.getDayOfWeek().name());
        rotation.put("handOffTime", time.toString());
        rotation.put("startsOn", startsOn.toString());
    }

    /** That one has always been on call. */
    public void always(String role, String handle) {
        rotation(role, List.of(handle), LONG_AGO, MORNING);
    }
}
