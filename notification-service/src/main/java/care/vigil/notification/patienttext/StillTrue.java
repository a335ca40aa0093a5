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
     * @param withdrawn texts of a lower case version are not true any more
     * @param except what is true all the same
     */
    public record Newest(long any, long byPerson, long withdrawn, Set<PatientTextTemplate> except) {

        /** Copies the set, so that it never changes. */
        public Newest {
            except = Set.copyOf(except);
        }

        /** Where nothing was taken back. */
        public Newest(long any, long byPerson) {
            this(any, byPerson, -1, Set.of());
        }

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
        /** The case has moved on, and no newer text is known. */
        WITHDRAWN,
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
        if (newest.withdrawn() > caseVersion && !newest.except().contains(template)) {
            return Optional.of(Dropped.WITHDRAWN);
        }
        boolean expired = expiresAt != null && now.isAfter(expiresAt);
        return expired && !NEVER_TOO_OLD.contains(template)
                ? Optional.of(Dropped.EXPIRED)
                : Optional.empty();
    }
}
