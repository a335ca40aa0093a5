package care.vigil.escalation.machine;

import java.util.List;

/**
 * What the law and the next shift ask of a call for help, besides who was called and when: what was
 * told to them, where the location came from, and who stayed with the patient. Codes, no words.
 *
 * @param disclosed empty when nothing was
 * @param locationFrom null when it was not said
 * @param company null when it was not said
 */
public record Circumstances(List<Disclosed> disclosed, LocationFrom locationFrom, Company company) {

    /** Of somebody of whom none of it was said. */
    public static final Circumstances UNSAID = new Circumstances(List.of(), null, null);

    /** Something about the patient that somebody outside the program was told. */
    public enum Disclosed {
        NAME,
        LOCATION,
        TELEPHONE_NUMBER,
        /** That, and how, the patient is in danger. */
        DANGER,
        /** What is known of their health or treatment. */
        HEALTH,
        /** Whom else to call for them. */
        CONTACTS
    }

    /** Where the location came from. */
    public enum LocationFrom {
        /** The program's file; with it stands the day on which the patient confirmed it. */
        FILE,
        /** The patient said it during this case. */
        PATIENT,
        /** Somebody close to the patient said it. */
        CONTACT,
        /** The emergency services found it. */
        SERVICES,
        /** Nobody knew it. */
        NOT_KNOWN
    }

    /** Who stayed with the patient until help came, in person or on the telephone. */
    public enum Company {
        CLINICIAN,
        SOMEBODY_CLOSE,
        SERVICES,
        NOBODY,
        NOT_KNOWN
    }

    /** Copies the list, so that what is on record never changes. */
    public Circumstances {
        disclosed = disclosed == null ? List.of() : List.copyOf(disclosed);
    }
}
