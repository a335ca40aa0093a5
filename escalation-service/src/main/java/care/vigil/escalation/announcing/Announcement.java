package care.vigil.escalation.announcing;

import care.vigil.events.VigilEvent;

/**
 * A message to other services.
 *
 * @param receiptWanted whether its reader must show that it has it
 */
public record Announcement(String topic, VigilEvent event, boolean receiptWanted) {

    static Announcement of(String topic, VigilEvent event) {
        return new Announcement(topic, event, false);
    }
}
