package care.vigil.chaos.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Rows of all databases, read at one time after healing.
 *
 * @param readAt by the database's clock
 * @param handles of clinicians, by their id
 * @param events by case, and in their order within each
 */
public record Evidence(
        Instant readAt,
        List<Message> messages,
        List<Case> cases,
        List<Event> events,
        List<Page> pages,
        List<Attempt> attempts,
        List<Reply> replies,
        List<Head> heads,
        Map<UUID, String> handles,
        List<Backlog> backlogs) {

    public Evidence {
        messages = List.copyOf(messages);
        cases = List.copyOf(cases);
        events = List.copyOf(events);
        pages = List.copyOf(pages);
        attempts = List.copyOf(attempts);
        replies = List.copyOf(replies);
        heads = List.copyOf(heads);
        handles = Map.copyOf(handles);
        backlogs = List.copyOf(backlogs);
    }

    /** A patient's message in intake. */
    public record Message(
            String sid, UUID requestEventId, UUID contactId, String program, Instant receivedAt) {}

    /**
     * A case.
     *
     * @param head the hash of its last event, in hex
     */
    public record Case(
            UUID id,
            String program,
            UUID contactId,
            String phase,
            long version,
            Instant receivedAt,
            Instant promptDueAt,
            Instant lastEventAt,
            Instant nextDueAt,
            String head) {

        boolean isOpen() {
            return !phase.equals("CLOSED");
        }
    }

    /**
     * One event of a case.
     *
     * @param data as it was written, byte by byte
     * @param fields the same, to be read
     * @param hash in hex
     */
    public record Event(
            UUID caseId,
            long version,
            Instant at,
            String type,
            byte[] data,
            JsonNode fields,
            String hash) {

        /** An id among its fields; null where it has none. */
        public UUID id(String name) {
            var text = fields.path(name).asText("");
            return text.isEmpty() || text.equals("null") ? null : UUID.fromString(text);
        }
    }

    /** A page in notification. */
    public record Page(UUID id, UUID caseId, UUID clinicianId, String code) {}

    /**
     * An attempt in notification.
     *
     * @param kind PAGE, ANSWER, NEWS or PATIENT_TEXT
     * @param subject CASE or EMERGENCY_TASK; null where it is no page
     * @param about what an answer says
     */
    public record Attempt(
            UUID id,
            String kind,
            UUID caseId,
            long caseVersion,
            UUID pageId,
            UUID clinicianId,
            UUID contactId,
            String subject,
            String template,
            String about,
            String state,
            Instant claimedAt,
            String sid) {

        /** The same, about another case that came up in it. */
        public Attempt about(UUID otherCase) {
            return new Attempt(
                    id,
                    kind,
                    otherCase,
                    caseVersion,
                    pageId,
                    clinicianId,
                    contactId,
                    subject,
                    template,
                    about,
                    state,
                    claimedAt,
                    sid);
        }
    }

    /** A clinician's answer in notification. */
    public record Reply(
            UUID id, UUID clinicianId, UUID pageId, UUID caseId, String meaning, String result) {}

    /** The head of a case's chain as intake knows it. */
    public record Head(UUID caseId, long version, String head) {}

    /** What a service has not got rid of. */
    public record Backlog(
            String service, long unpublished, long withoutReceipt, long dead, long parked) {}

    /** Whether a case is still open. */
    public static boolean isOpen(Case one) {
        return one.isOpen();
    }
}
