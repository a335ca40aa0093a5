package care.vigil.intake.contact;

import care.vigil.sealed.PhoneNumber;
import java.util.Optional;

/**
 * Who a message comes from, as far as the way it came can tell. It identifies; it proves nothing.
 */
public sealed interface Sender {

    /** Where an answer can be texted or called; empty when there is no such number. */
    Optional<PhoneNumber> phone();

    /** A phone that showed its number. */
    record Phone(PhoneNumber number) implements Sender {
        @Override
        public Optional<PhoneNumber> phone() {
            return Optional.of(number);
        }
    }

    /**
     * An account of the program's own app.
     *
     * @param number what the app gave as the account's phone; null when it gave none
     */
    record Account(String id, PhoneNumber number) implements Sender {
        @Override
        public Optional<PhoneNumber> phone() {
            return Optional.ofNullable(number);
        }

        /** Names neither the account nor its number. */
        @Override
        public String toString() {
            return "Account[…]";
        }
    }

    /** A caller who hides the number, or a short code. Two of them are never taken for one. */
    record Withheld() implements Sender {
        @Override
        public Optional<PhoneNumber> phone() {
            return Optional.empty();
        }
    }

    /** Reads the carrier's {@code From}; whatever is no real number is a withheld one. */
    static Sender ofCarrier(String from) {
        return PhoneNumber.isE164(from) && !HiddenNumbers.contains(from)
                ? new Phone(PhoneNumber.of(from))
                : new Withheld();
    }
}
