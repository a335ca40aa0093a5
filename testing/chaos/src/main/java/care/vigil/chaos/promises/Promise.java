package care.vigil.chaos.promises;

import java.util.UUID;
import java.util.function.Consumer;

/** One promise. */
interface Promise {

    /** Its number in the design, such as {@code P5}. */
    String number();

    /** Tells where it was broken. */
    void check(Facts facts, Findings findings);

    /** Where findings go. */
    final class Findings {

        private final String promise;
        private final Consumer<Broken> to;

        Findings(String promise, Consumer<Broken> to) {
            this.promise = promise;
            this.to = to;
        }

        void broken(UUID caseId, String what) {
            to.accept(new Broken(promise, caseId, what));
        }

        void require(boolean kept, UUID caseId, String otherwise) {
            if (!kept) {
                broken(caseId, otherwise);
            }
        }
    }
}
