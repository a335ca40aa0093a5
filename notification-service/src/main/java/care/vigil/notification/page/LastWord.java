package care.vigil.notification.page;

import care.vigil.events.CarrierWord.Word;
import java.util.Optional;

/** What may be shown of an attempt: the carrier's word, and never more than it says. */
public final class LastWord {

    private LastWord() {}

    /** Empty as long as nothing is known: it has not left, or nobody knows what became of it. */
    public static Optional<Word> of(
            Channel channel, Attempt.State state, CarrierStatus status, boolean keyPressed) {
        return switch (state) {
            case READY, CLAIMED, UNKNOWN, LOST, DROPPED -> Optional.empty();
            case REFUSED -> Optional.of(Word.REFUSED);
            case TROUBLED -> Optional.of(Word.TROUBLE);
            case ACCEPTED ->
                    Optional.of(
                            channel == Channel.SMS
                                    ? text(status)
                                    : keyPressed ? Word.KEY_PRESSED : call(status));
        };
    }

    private static Word text(CarrierStatus status) {
        return switch (status) {
            case DELIVERED, READ -> Word.DELIVERED;
            case PARTIALLY_DELIVERED, UNDELIVERED, FAILED, CANCELED -> Word.NOT_DELIVERED;
            case null, default -> Word.SENT;
        };
    }

    private static Word call(CarrierStatus status) {
        return switch (status) {
            case IN_PROGRESS -> Word.PICKED_UP;
            case COMPLETED -> Word.NO_KEY;
            case BUSY -> Word.BUSY;
            case NO_ANSWER -> Word.NO_ANSWER;
            case FAILED -> Word.NOT_PUT_THROUGH;
            case CANCELED -> Word.TAKEN_BACK;
            case null, default -> Word.RINGING;
        };
    }
}
