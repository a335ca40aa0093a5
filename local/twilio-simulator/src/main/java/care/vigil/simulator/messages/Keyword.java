package care.vigil.simulator.messages;

import java.util.Locale;
import java.util.Optional;

/** The words that the carrier answers by itself, when they are all that a text says. */
public enum Keyword {
    /** Blocks further texts of that number to that handset. */
    STOP(
            "You have successfully been unsubscribed. You will not receive any more messages from"
                    + " this number. Reply START to resubscribe.",
            "STOP",
            "STOPALL",
            "UNSUBSCRIBE",
            "CANCEL",
            "END",
            "QUIT",
            "REVOKE",
            "OPTOUT"),
    /** Allows them again. */
    START(
            "You have successfully been re-subscribed to messages from this number. Reply HELP for"
                    + " help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.",
            "START",
            "YES",
            "UNSTOP"),
    /** Explains the other two. */
    HELP("Reply STOP to unsubscribe. Msg&Data Rates May Apply.", "HELP", "INFO");

    private final String reply;
    private final String words;

    Keyword(String reply, String... words) {
        this.reply = reply;
        this.words = " " + String.join(" ", words) + " ";
    }

    /** What the carrier answers. */
    public String reply() {
        return reply;
    }

    /** The keyword that a text is, if it is nothing else. */
    public static Optional<Keyword> in(String body) {
        String word = body.strip().replaceAll("\\s+", "_").toUpperCase(Locale.ROOT);
        for (Keyword keyword : values()) {
            if (!word.isEmpty() && keyword.words.contains(" " + word + " ")) {
                return Optional.of(keyword);
            }
        }
        return Optional.empty();
    }
}
