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
                    PatientTextTemplate.DANGER,
                    PatientTextTemplate.EMERGENCY,
                    PatientTextTemplate.NOBODY_ON_CALL);

    /** States in which a person has taken over. */
    private static final Set<PatientTextTemplate> A_PERSON_ACTS =
            EnumSet.of(
                    PatientTextTemplate.CLINICIAN_HAS_IT,
                    PatientTextTemplate.TRIED_TO_CALL,
                    PatientTextTemplate.CLOSED);

    private StillTrue() {}

    /**
     * The newest states of a case that a patient is to be told; -1 for none.
     *
     * @param any the highest case version of any text
     * @param byPerson the highest case version of a text that says that a person acts
     */
    public record Newest(long any, long byPerson) {

        /** Nothing but the text itself. */
        public static final Newest NONE = new Newest(-1, -1);
    }

    /** Whether a text says that a person has taken over. */
    public static boolean saysThatAPersonActs(PatientTextTemplate template) {
        return A_PERSON_ACTS.contains(template);
    }

    /** Why a text was not sent. */
    public enum Dropped {
        /** A newer state of the case is known. */
        SUPERSEDED,
        /** It is no longer true. */
        EXPIRED
    }

    /**
     * Why this text must not leave; empty when it may. The emergency text gives way to a person
     * only, never to a lesser text.
     */
    public static Optional<Dropped> check(
            PatientTextTemplate template,
            long caseVersion,
            Instant expiresAt,
            Newest newest,
            Instant now) {
        long newer = template == PatientTextTemplate.EMERGENCY ? newest.byPerson() : newest.any();
        if (newer > caseVersion) {
            return Optional.of(Dropped.SUPERSEDED);
        }
        boolean expired = expiresAt != null && now.isAfter(expiresAt);
        return expired && !NEVER_TOO_OLD.contains(template)
                ? Optional.of(Dropped.EXPIRED)
                : Optional.empty();
    }
}
