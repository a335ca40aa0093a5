package care.vigil.escalation.store;

import care.vigil.escalation.evidence.HashChain;
import care.vigil.escalation.machine.Escalation;
import java.util.UUID;

/**
 * A case as it lies in the database, or one that is about to.
 *
 * @param version how many events it has; 0 for one that is not stored yet
 * @param chainHead the hash of the last of them
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredCase(UUID id, long version, byte[] chainHead, Escalation state) {

    /** A case that nothing has happened to. */
    public static StoredCase fresh(UUID id) {
        return new StoredCase(id, 0, HashChain.start(), new Escalation.None());
    }
}
