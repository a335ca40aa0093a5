package care.vigil.intake.panel;

import care.vigil.events.Via;
import care.vigil.intake.danger.DangerWords.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One message as it is shown.
 *
 * @param parts the words in their order; empty when there were none
 * @param attachments how many pictures and recordings came with it
 * @param recovered found in the carrier's records, after it had failed to arrive
 */
public record PatientMessage(
        Instant receivedAt, Via via, List<Part> parts, int attachments, boolean recovered) {

    /** Some of the words; {@code danger} when they speak of danger to life. */
    public record Part(String text, boolean danger) {}

    /** Parts words at these places, which are in order and do not touch. */
    public static List<Part> parts(String words, List<Place> places) {
        var parts = new ArrayList<Part>();
        int at = 0;
        for (var place : places) {
            add(parts, words.substring(at, place.start()), false);
            add(parts, words.substring(place.start(), place.end()), true);
            at = place.end();
        }
        add(parts, words.substring(at), false);
        return List.copyOf(parts);
    }

    /** How it came, in plain words. */
    public String way() {
        return switch (via) {
            case SMS -> "by text";
            case CALL -> "by call";
            case APP -> "in the app";
            case WEB -> "on the web";
        };
    }

    /** Prints no word of it. */
    @Override
    public String toString() {
        return "PatientMessage[" + via + "]";
    }

    private static void add(List<Part> parts, String text, boolean danger) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, danger));
        }
    }
}
