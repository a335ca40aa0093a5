package care.vigil.notification.patienttext;

import care.vigil.events.PatientTextTemplate;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whether a text may still leave; asked at the last moment, under the lock of its case. */
public final class StillTrue {

    /** Texts that help whatever their age, because of the numbers in them. */
    private static final Set<PatientTextTemplate> NEVER_TOO_OLD =
            EnumSet.of(
                    PatientTextTemplate.RECEIVED,
                    PatientTextTemplate.EMERGENCY,
                    PatientTextTemplate.NOBODY_ON_CALL);

    private StillTrue() {}

    /** Why a text was not sent. */
    public enum Dropped {
        /** A newer state of the case is known. */
        SUPERSEDED,
        /** It is no longer true. */
        EXPIRED
    }

    /**
     * Why this text must not leave; empty when it may.
     *
     * @param newestVersion the highest case version of any text known for this case
     */
    public static Optional<Dropped> check(
            PatientTextTemplate template,
            long caseVersion,
            Instant expiresAt,
            long newestVersion,
            Instant now) {
        if (newestVersion > caseVersion) {
            return Optional.of(Dropped.SUPERSEDED);
        }
        boolean expired = expiresAt != null && now.isAfter(expiresAt);
        return expired && !NEVER_TOO_OLD.contains(template)
                ? Optional.of(Dropped.EXPIRED)
                : Optional.empty();
    }
}
