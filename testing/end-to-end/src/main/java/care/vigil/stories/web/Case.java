package care.vigil.stories.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A case as the API shows it.
 *
 * @param phase PAGING, LOOPING, OWNED, IN_CONTACT or CLOSED
 * @param owner name of who has it; empty when nobody has
 * @param nextDueAt when something happens by itself; null once it is closed
 */
public record Case(
        String id,
        String program,
        String phase,
        String owner,
        Instant receivedAt,
        Instant nextDueAt) {

    static Case of(JsonNode json) {
        return new Case(
                json.path("id").asText(),
                json.path("program").asText(),
                json.path("phase").asText(),
                json.path("ownerName").asText(""),
                instant(json.path("receivedAt")),
                instant(json.path("nextDueAt")));
    }

    private static Instant instant(JsonNode json) {
        return json.isTextual() ? Instant.parse(json.asText()) : null;
    }

    /** Whether somebody has it. */
    public boolean owned() {
        return !owner.isEmpty();
    }
}
