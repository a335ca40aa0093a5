package care.vigil.simulator.messages;

import java.util.List;

/**
 * A text that a handset sends.
 *
 * @param sid the id that it is to have, or null for a new one
 * @param media URLs of pictures
 */
public record InboundText(String from, String to, String body, String sid, List<String> media) {

    /** Fills in what was left out. */
    public InboundText {
        body = body == null ? "" : body;
        media = media == null ? List.of() : List.copyOf(media);
    }
}
