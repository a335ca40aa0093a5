package care.vigil.escalation.machine;

import care.vigil.events.PageReason;
import care.vigil.events.PatientTextTemplate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What is known about a case in every state.
 *
 * @param origin where it came from; never changes
 * @param pages everyone asked, in the order in which they were first asked
 * @param told the texts that the patient was sent: the last of each kind, and all of the last hour
 * @param search 1 for the first search for an owner, then 2 after a missed contact, …
 * @param searchingSince when this search began
 * @param lastOwner who had the case last; null when nobody ever did
 * @param requests how many messages of the patient the case holds
 * @param lastEventAt when anything last happened to it
 * @param danger whether any message spoke of danger to life; never taken back
 * @param holding how often the case was taken
 * @param contactMadeAt when the present owner made contact; null while they have not
 * @param unread the patient's message that nobody has read; mostly null
 * @param transfer the wish that somebody else takes it; mostly null
 * @param task the newest emergency task; null when there was none
 * @param anew why the newest search began; null for the first, and in cases from before that was
 *     kept
 */
public record CaseFile(
        Origin origin,
        Patient patient,
        List<Page> pages,
        List<Told> told,
        int search,
        Instant searchingSince,
        UUID lastOwner,
        int requests,
        Instant lastEventAt,
        boolean danger,
        int holding,
        Instant contactMadeAt,
        Unread unread,
        Transfer transfer,
        EmergencyTask task,
        Anew anew) {

    /** Why somebody is looked for again. */
    public enum Anew {
        /** The owner did not say in time that they reached the patient. */
        CONTACT_MISSED,
        /** The owner can be reached no more, or is not listed any more. */
        OWNER_LOST
    }

    /**
     * Where a case came from.
     *
     * @param receivedAt T0
     * @param follows the closed case of the same contact before it; null for the first
     */
    public record Origin(
            UUID id,
            String program,
            UUID contactId,
            Ladder ladder,
            Instant receivedAt,
            UUID follows) {}

    static CaseFile opened(RequestEvent.CaseOpened event) {
        return new CaseFile(
                event.origin(),
                event.patient(),
                List.of(),
                List.of(),
                1,
                event.at(),
                event.firstAsk(),
                1,
                event.at(),
                event.danger(),
                0,
                null,
                null,
                null,
                null,
                null);
    }

    /** The page with this id. */
    public Optional<Page> page(UUID pageId) {
        return pages.stream().filter(page -> page.id().equals(pageId)).findFirst();
    }

    /** T0 plus the response-time target. */
    public Instant promptDue() {
        return origin.receivedAt().plus(origin.ladder().responseTimeTarget());
    }

    /** Whether an emergency task waits for its outcome. */
    public boolean hasOpenTask() {
        return task != null && task.isOpen();
    }

    Optional<Page> page(Predicate<Page> wanted) {
        return pages.stream().filter(wanted).findFirst();
    }

    /** The id of a page that asks somebody for a reason now; each new occasion has pages anew. */
    UUID pageId(PageReason reason, UUID person) {
        var id = origin.id();
        return switch (reason) {
            case CRISIS -> Page.id(id, search, person, false);
            case NOBODY_ON_CALL, PAGES_FAILED -> Page.id(id, search, person, true);
            case EMERGENCY_TASK -> Page.id(id, reason, task == null ? 0 : task.number(), person);
            case UNREAD_MESSAGE ->
                    Page.id(id, reason, unread == null ? 0 : unread.number(), person);
            case HAND_OVER -> Page.id(id, reason, transfer == null ? 0 : holding, person);
            case CONFIRM_ACCEPTANCE -> Page.id(id, reason, holding, person);
        };
    }

    /** Whether what a page asked is still wanted. */
    public boolean isCurrent(Page page) {
        return pageId(page.reason(), page.clinicianId()).equals(page.id());
    }

    boolean hasTold(PatientTextTemplate template) {
        return told.stream().anyMatch(t -> t.template() == template && t.search() == search);
    }

    List<Told> toldSince(Instant instant) {
        return told.stream().filter(t -> t.at().isAfter(instant)).toList();
    }

    CaseFile with(Page asked) {
        var all = new ArrayList<>(pages);
        all.removeIf(page -> page.id().equals(asked.id()));
        all.add(asked);
        return changed(draft -> draft.pages = all);
    }

    CaseFile changing(UUID pageId, UnaryOperator<Page> change) {
        var all = pages.stream().map(p -> p.id().equals(pageId) ? change.apply(p) : p).toList();
        return changed(draft -> draft.pages = all);
    }

    CaseFile told(MessageEvent.PatientTold text) {
        var all = new ArrayList<>(told);
        var hourAgo = text.at().minus(Duration.ofHours(1));
        all.removeIf(
                earlier -> earlier.template() == text.template() && !earlier.at().isAfter(hourAgo));
        all.add(new Told(text.template(), text.at(), search, text.answer()));
        return changed(draft -> draft.told = all);
    }

    CaseFile with(Patient now) {
        return changed(draft -> draft.patient = now);
    }

    CaseFile joinedBy(RequestEvent.RequestJoined event) {
        return changed(draft -> {
            draft.patient = patient.joinedBy(event.patient());
            draft.requests = requests + 1;
            draft.danger = danger || event.danger();
        });
    }

    /** Whoever takes it has neither passed it on nor made contact yet. */
    CaseFile takenBy(UUID owner) {
        return changed(draft -> {
            draft.lastOwner = owner;
            draft.holding = holding + 1;
            draft.transfer = null;
            draft.contactMadeAt = null;
        });
    }

    CaseFile searchingAnew(Instant at, Anew why) {
        return changed(draft -> {
            draft.search = search + 1;
            draft.anew = why;
            draft.searchingSince = at;
            draft.unread = null;
            draft.transfer = null;
            draft.contactMadeAt = null;
        });
    }

    CaseFile inContactSince(Instant at) {
        return changed(draft -> draft.contactMadeAt = at);
    }

    CaseFile with(Unread waiting) {
        return changed(draft -> draft.unread = waiting);
    }

    CaseFile with(Transfer wish) {
        return changed(draft -> draft.transfer = wish);
    }

    CaseFile with(EmergencyTask newest) {
        return changed(draft -> draft.task = newest);
    }

    CaseFile read() {
        return changed(draft -> draft.unread = null);
    }

    CaseFile keptByOwner() {
        return changed(draft -> draft.transfer = null);
    }

    CaseFile touched(Instant at) {
        return changed(draft -> draft.lastEventAt = at);
    }

    private CaseFile changed(Consumer<CaseFileDraft> change) {
        var draft = new CaseFileDraft(this);
        change.accept(draft);
        return draft.file();
    }
}
