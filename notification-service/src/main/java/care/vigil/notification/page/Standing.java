package care.vigil.notification.page;

import care.vigil.events.OwnerNews;
import care.vigil.events.PageEvent.PagesStoodDown;
import care.vigil.events.PageReason;
import care.vigil.events.PageSubject;
import care.vigil.events.StandDownReason;
import java.util.Objects;
import java.util.UUID;

/**
 * What is known here of a case: up to which version each subject was stood down, and who has it.
 * Versions are -1 where nothing came yet.
 *
 * @param caseVersion pages about the case up to this version are not to be made any more
 * @param taskVersion the same for pages about its emergency task
 * @param messageVersion the same for pages about a message that nobody has read
 * @param ownerId who has the case, as far as it was heard here; null for nobody
 * @param ownerVersion the newest stand-down that said who has it
 * @param taskOwnerId who has the emergency task
 * @param readVersion up to which the owner has read what the patient wrote
 * @param closedVersion null while it is open
 * @param reached the owner has said that they reached the patient
 */
public record Standing(
        long caseVersion,
        long taskVersion,
        long messageVersion,
        UUID ownerId,
        long ownerVersion,
        UUID taskOwnerId,
        long readVersion,
        Long closedVersion,
        boolean reached) {

    /** A case of which nothing was heard yet. */
    public static final Standing NEW = new Standing(-1, -1, -1, null, -1, null, -1, null, false);

    /** Whether pages about a subject, asked for at a version, are not to be made any more. */
    public boolean isStoodDown(PageSubject subject, long version) {
        return version
                <= switch (subject) {
                    case EMERGENCY_TASK -> taskVersion;
                    case MESSAGE -> messageVersion;
                    case CASE -> caseVersion;
                    case EVERYTHING -> throw new IllegalArgumentException("No page is about that");
                };
    }

    /** Whether a stand-down says anything that is not known; an older one does not. */
    public boolean isNews(PagesStoodDown standDown) {
        boolean ofCase = endsCase(standDown) && standDown.caseVersion() > caseVersion;
        boolean ofTask = endsTask(standDown) && standDown.caseVersion() > taskVersion;
        boolean ofMessage = endsMessage(standDown) && standDown.caseVersion() > messageVersion;
        return ofCase || ofTask || ofMessage;
    }

    /** What is known after a stand-down. */
    public Standing after(PagesStoodDown standDown) {
        long version = standDown.caseVersion();
        var reason = standDown.reason();
        var ended =
                new Standing(
                        endsCase(standDown) ? Math.max(caseVersion, version) : caseVersion,
                        endsTask(standDown) ? Math.max(taskVersion, version) : taskVersion,
                        endsMessage(standDown) ? Math.max(messageVersion, version) : messageVersion,
                        ownerId,
                        ownerVersion,
                        reason == StandDownReason.TASK_CLAIMED ? standDown.ownerId() : taskOwnerId,
                        reason == StandDownReason.MESSAGE_READ ? version : readVersion,
                        reason == StandDownReason.CLOSED ? Long.valueOf(version) : closedVersion,
                        reached);
        boolean saysWhoHasIt =
                switch (reason) {
                    case ACKNOWLEDGED, CLOSED -> true;
                    case MESSAGE_READ -> standDown.ownerId() != null;
                    case TASK_CLAIMED, TASK_SETTLED -> false;
                };
        return saysWhoHasIt && version > ownerVersion
                ? ended.ownedBy(standDown.ownerId(), version)
                : ended;
    }

    /** What is known after escalation-service has said who has the case. */
    public Standing ownedBy(UUID owner) {
        return ownedBy(owner, ownerVersion);
    }

    /** What is known after the owner was recorded to have reached the patient. */
    public Standing reachedByOwner() {
        return new Standing(
                caseVersion,
                taskVersion,
                messageVersion,
                ownerId,
                ownerVersion,
                taskOwnerId,
                readVersion,
                closedVersion,
                true);
    }

    /** Whether a clinician may still be told this, which was true at a version of the case. */
    public boolean isStillTrue(OwnerNews news, UUID clinicianId, long version) {
        if (closedVersion != null && closedVersion > version) {
            return false;
        }
        boolean anotherHasIt = ownerVersion > version && !clinicianId.equals(ownerId);
        return switch (news) {
            case NEW_MESSAGE -> !anotherHasIt && readVersion <= version;
            case CONTACT_DUE -> !anotherHasIt && !reached;
            case SHIFT_ENDS, NOT_TAKEN -> !anotherHasIt;
            case TAKEN_OVER -> !(ownerVersion > version && clinicianId.equals(ownerId));
        };
    }

    /** Whether a clinician may be joined with the patient: nobody else has the case. */
    public boolean mayCall(UUID clinicianId) {
        return closedVersion == null && (ownerId == null || ownerId.equals(clinicianId));
    }

    private Standing ownedBy(UUID owner, long version) {
        return new Standing(
                caseVersion,
                taskVersion,
                messageVersion,
                owner,
                version,
                taskOwnerId,
                readVersion,
                closedVersion,
                reached && Objects.equals(owner, ownerId));
    }

    private static boolean endsCase(PagesStoodDown standDown) {
        return standDown.ends(PageReason.CRISIS);
    }

    private static boolean endsMessage(PagesStoodDown standDown) {
        return standDown.ends(PageReason.UNREAD_MESSAGE);
    }

    private static boolean endsTask(PagesStoodDown standDown) {
        return standDown.ends(PageReason.EMERGENCY_TASK);
    }
}
