package care.vigil.carrier.inbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A carrier with a list of texts; a test decides what happens once it has handed the list over. */
@Singleton
class SmallCarrier implements CarrierRecord {

    private final List<ListedText> texts = new ArrayList<>();
    private Runnable handedOver = () -> {};

    /** A new text, which no webhook will bring. */
    void takes(ListedText text) {
        texts.add(text);
    }

    /** What happens each time right after the list was handed over. */
    void onceHandedOver(Runnable then) {
        handedOver = then;
    }

    /** Only a test looks. */
    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public void read(String number, Instant since, Consumer<List<ListedText>> part) {
        part.accept(
                texts.stream()
                        .filter(text -> text.to().equals(number) && !text.sentAt().isBefore(since))
                        .toList());
        handedOver.run();
    }
}
