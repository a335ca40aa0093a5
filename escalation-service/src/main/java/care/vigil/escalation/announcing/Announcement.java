package care.vigil.escalation.announcing;

import care.vigil.events.EscalationEvent;
import care.vigil.events.VigilEvent;

/** A message to other services. */
public record Announcement(String topic, VigilEvent event, Urgency urgency) {

    static Announcement of(String topic, VigilEvent event) {
        return new Announcement(topic, event, Urgency.USUAL);
    }

    /** Whether it tells what the patient can be told. */
    public boolean tellsWhereItStands() {
        return event instanceof EscalationEvent.EscalationChanged
                || event instanceof EscalationEvent.RequestJoined;
    }
}
