package care.vigil.intake.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import care.vigil.events.CrisisRequestEvent.CrisisRequested;
import care.vigil.events.EventIds;
import care.vigil.events.PatientTextEvent.PatientTextRequested;
import care.vigil.events.Topics;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the other services hear of a message. */
public final class Requests {

    /** The patients' text webhook. */
    public static final String SMS = "/twilio/patient/sms";

    private Requests() {}

    /** Posts a text and expects the answer that says nothing. */
    public static void accepted(Map<String, String> form) {
        Carrier.post(SMS, form)
                .statusCode(200)
                .contentType("text/xml")
                .body(endsWith("<Response/>"));
    }

    /** The one crisis request of a message, as soon as it is on Kafka. */
    public static CrisisRequested only(String sourceId) {
        var found = awaitAll(sourceId);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** The one crisis request of a text. */
    public static CrisisRequested of(Map<String, String> form) {
        return only(form.get("MessageSid"));
    }

    /** The first texts that were asked for, for this contact, now. */
    public static List<PatientTextRequested> firstTexts(UUID contactId) {
        return Wire.events(
                Topics.PATIENT_TEXTS,
                PatientTextRequested.class,
                event -> event.contactId().equals(contactId));
    }

    /** The same, as soon as there are so many. */
    public static List<PatientTextRequested> awaitFirstTexts(UUID contactId, int count) {
        return Wire.awaitEvents(
                Topics.PATIENT_TEXTS,
                PatientTextRequested.class,
                event -> event.contactId().equals(contactId),
                count);
    }

    private static List<CrisisRequested> awaitAll(String sourceId) {
        var id = EventIds.of("crisis-request", sourceId);
        return Wire.awaitEvents(
                Topics.CRISIS_REQUESTS,
                CrisisRequested.class,
                event -> event.eventId().equals(id),
                1);
    }
}
