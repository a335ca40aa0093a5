package care.vigil.notification.reply;

import java.util.Optional;
import java.util.Set;

/**
 * What a clinician can say about a page or about a case that they have, and the words for it. Words
 * are compared without spaces and punctuation; no word is the start of a longer one with a code.
 */
public enum Verb {
    /** Yes to what the page asks. */
    ACCEPT("accept", "1", "ACK", "ACKNOWLEDGE", "ACKNOWLEDGED", "ACCEPT", "ACCEPTED", "YES"),
    /** No to what the page asks. */
    DECLINE("decline", "2", "DECLINE", "DECLINED", "NO"),
    /** The owner has reached the patient. A bare "contact" may as well ask somebody to do it. */
    REACHED("contact", "C", "CONTACTED", "CONTACTMADE", "REACHED"),
    /** The owner cannot reach the patient. */
    NOT_REACHED(
            "not-reached",
            "X",
            "CANNOTREACH",
            "CANTREACH",
            "CANNOTBEREACHED",
            "COULDNOTREACH",
            "COULDNTREACH",
            "NOTREACHED",
            "NOCONTACT"),
    /** Somebody else must take the case. */
    PASS("pass", "P", "PASS", "PASSED", "PASSON"),
    /** Emergency services may be needed. */
    EMERGENCY("emergency", "E", "EMERGENCY"),
    /** To be told again what is open. It answers nothing. */
    AGAIN("again", "9", "AGAIN", "LIST");

    private final String kept;
    private final String shortest;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> words;

    Verb(String kept, String shortest, String... longer) {
        this.kept = kept;
        this.shortest = shortest;
        this.words = Set.of(longer);
    }

    /** The verb that these signs, and nothing else, say. */
    static Optional<Verb> of(String said) {
        for (var verb : values()) {
            if (verb.shortest.equals(said) || verb.words.contains(said)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }

    /** The verb that was kept as {@link #kept()}; empty for what says nothing. */
    public static Optional<Verb> ofKept(String kept) {
        for (var verb : values()) {
            if (verb.kept.equals(kept)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }

    /** Its name in the database, in metrics and in logs. */
    public String kept() {
        return kept;
    }

    /** The shortest word for it, as texts tell it. */
    public String word() {
        return shortest;
    }

    /** Whether it answers a page, and not the case as a whole. */
    public boolean answersPage() {
        return this == ACCEPT || this == DECLINE;
    }
}
