package care.vigil.escalation.machine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A file while it is being changed. */
final class CaseFileDraft {

    private final CaseFile.Origin origin;
    Patient patient;
    List<Page> pages;
    List<Told> told;
    int search;
    Instant searchingSince;
    UUID lastOwner;
    int requests;
    Instant lastEventAt;
    boolean danger;
    int holding;
    Instant contactMadeAt;
    Unread unread;
    Transfer transfer;
    EmergencyTask task;
    CaseFile.Anew anew;

    CaseFileDraft(CaseFile file) {
        origin = file.origin();
        patient = file.patient();
        pages = file.pages();
        told = file.told();
        search = file.search();
        searchingSince = file.searchingSince();
        lastOwner = file.lastOwner();
        requests = file.requests();
        lastEventAt = file.lastEventAt();
        danger = file.danger();
        holding = file.holding();
        contactMadeAt = file.contactMadeAt();
        unread = file.unread();
        transfer = file.transfer();
        task = file.task();
        anew = file.anew();
    }

    CaseFile file() {
        return new CaseFile(
                origin,
                patient,
                pages,
                told,
                search,
                searchingSince,
                lastOwner,
                requests,
                lastEventAt,
                danger,
                holding,
                contactMadeAt,
                unread,
                transfer,
                task,
                anew);
    }
}
