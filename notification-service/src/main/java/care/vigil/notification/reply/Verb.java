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
    AGAIN("again", "9", "AGAIN", "LIST"),
    /** Somebody else answered a call to the patient. Said by a key after it, and by no word. */
    SOMEBODY_ELSE_ANSWERED("somebody-else-answered"),
    /** A machine did. */
    MACHINE_ANSWERED("machine-answered"),
    /** Nobody did. */
    NOBODY_ANSWERED("nobody-answered");

    private final String kept;
    private final String shortest;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> words;

    Verb(String kept) {
        this(kept, null);
    }

    Verb(String kept, String shortest, String... longer) {
        this.kept = kept;
        this.shortest = shortest;
        this.words = Set.of(longer);
    }

    /** The verb that these signs, and nothing else, say. */
    static Optional<Verb> of(String said) {
        for (var verb : values()) {
            if (said.equals(verb.shortest) || verb.words.contains(said)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }

    /**
     * What a key says after a call to the patient; empty for one that says nothing.
     *
     * @param answered whether anything picked up: the same key is said of a machine and of nobody
     */
    public static Optional<Verb> afterCall(String key, boolean answered) {
        return switch (key) {
            case "1" -> Optional.of(REACHED);
            case "2" -> Optional.of(NOT_REACHED);
            case "4" -> Optional.of(SOMEBODY_ELSE_ANSWERED);
            case "5" -> Optional.of(answered ? MACHINE_ANSWERED : NOBODY_ANSWERED);
            default -> Optional.empty();
        };
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

    /** The shortest word for it, as texts tell it; null where only a key says it. */
    public String word() {
        return shortest;
    }

    /** Whether it answers a page, and not the case as a whole. */
    public boolean answersPage() {
        return this == ACCEPT || this == DECLINE;
    }
}
