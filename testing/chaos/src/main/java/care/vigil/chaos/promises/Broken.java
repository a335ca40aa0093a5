package care.vigil.chaos.promises;

import java.util.UUID;

/**
 * One broken promise.
 *
 * @param promise such as {@code P5}
 * @param caseId null where it is about no case
 */
public record Broken(String promise, UUID caseId, String what) {

    @Override
    public String toString() {
        return promise + ": " + what + (caseId == null ? "" : " (case " + caseId + ")");
    }
}
