package care.vigil.escalation.board;

import care.vigil.events.CarrierWord;
import care.vigil.events.Via;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the carrier said last about pages, in plain words. It is shown beside what came of a page,
 * and never says that anybody has seen one.
 */
public record CarrierSaid(Map<UUID, String> words) {

    /** Nothing is known of any page. */
    public static final CarrierSaid NOTHING = new CarrierSaid(Map.of());

    /** Copies the words. */
    public CarrierSaid {
        words = Map.copyOf(words);
    }

    /** The words for what notification-service knows. */
    public static CarrierSaid of(List<CarrierWord> known) {
        return new CarrierSaid(
                known.stream()
                        .sorted(Comparator.comparing(CarrierWord::via))
                        .collect(
                                Collectors.groupingBy(
                                        CarrierWord::pageId,
                                        Collectors.mapping(
                                                CarrierSaid::told, Collectors.joining("; ")))));
    }

    /** The words about a page; empty while nothing is known. */
    public String about(PageView page) {
        return words.getOrDefault(page.id(), "");
    }

    /** Changes when anything changes that was said about the pages of a case. */
    public int mark(CaseView it) {
        return it.pages().stream().map(this::about).toList().hashCode();
    }

    private static String told(CarrierWord known) {
        return (known.via() == Via.CALL ? "call: " : "text: ") + told(known.word());
    }

    private static String told(CarrierWord.Word word) {
        return switch (word) {
            case SENT -> "on its way";
            case DELIVERED -> "delivered to the phone, which does not say that anybody saw it";
            case NOT_DELIVERED -> "not delivered";
            case RINGING -> "ringing";
            case PICKED_UP -> "picked up, no key yet";
            case KEY_PRESSED -> "answered with a key";
            case NO_KEY -> "picked up and ended without a key, perhaps by a voicemail";
            case BUSY -> "busy";
            case NO_ANSWER -> "no answer";
            case NOT_PUT_THROUGH -> "not put through";
            case TAKEN_BACK -> "ended by us";
            case REFUSED -> "the carrier refuses the number";
            case TROUBLE -> "the carrier has trouble, it is tried again";
        };
    }
}
