package care.vigil.escalation.machine;

import care.vigil.events.PatientTextTemplate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What is known about a case in every state.
 *
 * @param origin where it came from; never changes
 * @param pages everyone asked, in the order in which they were first asked
 * @param told the texts that the patient was sent, the last of each kind
 * @param search 1 for the first search for an owner, then 2 after a missed contact, …
 * @param searchingSince when this search began
 * @param lastOwner who had the case last; null when nobody ever did
 * @param requests how many messages of the patient the case holds
 * @param lastEventAt when anything last happened to it
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
        Instant lastEventAt) {

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

    /** The page with this id. */
    public Optional<Page> page(UUID pageId) {
        return pages.stream().filter(page -> page.id().equals(pageId)).findFirst();
    }

    /** T0 plus the response-time target. */
    public Instant promptDue() {
        return origin.receivedAt().plus(origin.ladder().responseTimeTarget());
    }

    Optional<Page> page(Predicate<Page> wanted) {
        return pages.stream().filter(wanted).findFirst();
    }

    boolean hasTold(PatientTextTemplate template) {
        return told.stream().anyMatch(t -> t.template() == template && t.search() == search);
    }

    boolean hasToldSince(Instant instant) {
        return told.stream().anyMatch(t -> t.at().isAfter(instant));
    }

    CaseFile with(Page asked) {
        var all = new ArrayList<>(pages);
        all.removeIf(page -> page.id().equals(asked.id()));
        all.add(asked);
        return withPages(all);
    }

    CaseFile changing(UUID pageId, UnaryOperator<Page> change) {
        return withPages(
                pages.stream().map(p -> p.id().equals(pageId) ? change.apply(p) : p).toList());
    }

    CaseFile told(PatientTextTemplate template, Instant at) {
        var all = new ArrayList<>(told);
        all.removeIf(earlier -> earlier.template() == template);
        all.add(new Told(template, at, search));
        return new CaseFile(
                origin,
                patient,
                pages,
                all,
                search,
                searchingSince,
                lastOwner,
                requests,
                lastEventAt);
    }

    CaseFile with(Patient now, int requestsNow) {
        return new CaseFile(
                origin,
                now,
                pages,
                told,
                search,
                searchingSince,
                lastOwner,
                requestsNow,
                lastEventAt);
    }

    CaseFile ownedBy(UUID owner) {
        return new CaseFile(
                origin, patient, pages, told, search, searchingSince, owner, requests, lastEventAt);
    }

    CaseFile searchingAnew(Instant at) {
        return new CaseFile(
                origin, patient, pages, told, search + 1, at, lastOwner, requests, lastEventAt);
    }

    CaseFile touched(Instant at) {
        return new CaseFile(
                origin, patient, pages, told, search, searchingSince, lastOwner, requests, at);
    }

    private CaseFile withPages(List<Page> all) {
        return new CaseFile(
                origin,
                patient,
                all,
                told,
                search,
                searchingSince,
                lastOwner,
                requests,
                lastEventAt);
    }
}
