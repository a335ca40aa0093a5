package care.vigil.escalation.web;

import care.vigil.escalation.Colleagues.Colleague;
import care.vigil.escalation.board.CarrierSaid;
import care.vigil.escalation.board.CaseView;
import care.vigil.escalation.board.CaseView.CareView;
import care.vigil.escalation.board.TimelineEntry;
import care.vigil.escalation.hands.Action;
import care.vigil.escalation.hands.PatientAccess;
import care.vigil.escalation.machine.Answered;
import care.vigil.escalation.machine.Circumstances;
import care.vigil.escalation.machine.Disposition;
import care.vigil.escalation.machine.EmergencyTask;
import care.vigil.web.grant.ReadGrant;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A case as one visitor sees it.
 *
 * @param takesCases whether the visitor can take cases of the program at all
 * @param offers what the visitor may try now
 * @param access how the visitor may read about the patient; null when they may not
 * @param supervises whether the visitor supervises the program
 * @param me the visitor as a clinician; null for an account that belongs to none
 * @param colleagues who can own a case of the program
 * @param deciders who can have decided about an emergency: they and operations
 * @param pagerNumber where clinicians can answer when this page cannot be reached
 * @param from the page to come back to
 * @param said what the carrier said last about the pages; nothing in a list of cases
 */
record Face(
        CaseView it,
        List<TimelineEntry> timeline,
        boolean takesCases,
        Set<Action> offers,
        PatientAccess access,
        boolean supervises,
        UUID me,
        List<Colleague> colleagues,
        List<Colleague> deciders,
        String pagerNumber,
        Instant now,
        String from,
        CarrierSaid said) {

    private static final Set<Action> READING =
            Set.of(Action.LOOK, Action.READ_NOTES, Action.READ_TASK);

    /** Whether an action is offered, by its name. */
    public boolean may(String action) {
        return offers.contains(Action.valueOf(action));
    }

    /** Whether the case is the visitor's own. */
    public boolean mine() {
        return me != null && me.equals(it.ownerId());
    }

    /** Why the visitor may read about the patient; null when they may not. */
    public ReadGrant.Reason reason() {
        return access == null ? null : access.reason();
    }

    /** Whether the visitor has to write why, before the patient's words open. */
    public boolean mustSayWhy() {
        return access != null && access.mustSayWhy();
    }

    /** Whether the visitor may say that something owed after the close is done. */
    public boolean mayRecord(CareView care) {
        return may("RECORD_CARE") && care.owed() && (supervises || care.ownerId().equals(me));
    }

    /** What a screen offers besides looking. */
    public boolean canAct() {
        return offers.stream().anyMatch(action -> !READING.contains(action));
    }

    /** How the case may end as it stands. */
    public List<Disposition> dispositions() {
        return Arrays.stream(Disposition.values())
                .filter(how -> it.contactMadeAt() != null || how.isPossibleWithoutContact())
                .toList();
    }

    /** Who may have answered a call to the patient. */
    public List<Answered> answerers() {
        return List.of(Answered.values());
    }

    /** Whom somebody with the emergency task may have called. */
    public List<EmergencyTask.Called> called() {
        return List.of(EmergencyTask.Called.values());
    }

    /** What whoever was called may have been told about the patient. */
    public List<Circumstances.Disclosed> disclosures() {
        return List.of(Circumstances.Disclosed.values());
    }

    /** Where the location may have come from. */
    public List<Circumstances.LocationFrom> locationSources() {
        return List.of(Circumstances.LocationFrom.values());
    }

    /** Who may have stayed with the patient. */
    public List<Circumstances.Company> company() {
        return List.of(Circumstances.Company.values());
    }

    /** How an emergency task may stand before anything came of it. */
    public List<EmergencyTask.Result> interims() {
        return results(false);
    }

    /** What may come of an emergency task. */
    public List<EmergencyTask.Result> results() {
        return results(true);
    }

    private static List<EmergencyTask.Result> results(boolean settling) {
        return Arrays.stream(EmergencyTask.Result.values())
                .filter(result -> result.settles() == settling)
                .toList();
    }

    /** The colleagues without the owner. */
    public List<Colleague> others() {
        return colleagues.stream().filter(one -> !one.id().equals(it.ownerId())).toList();
    }
}
