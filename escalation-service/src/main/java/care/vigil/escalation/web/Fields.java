package care.vigil.escalation.web;

import care.vigil.web.problem.Problem.Flaw;
import care.vigil.web.problem.Refusal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

/** What people typed into a form, or a refusal that says what is missing. */
final class Fields {

    private static final int LONGEST = 10_000;

    private Fields() {}

    static UUID person(String field, String sent) {
        var person = personOrNull(field, sent);
        if (person == null) {
            throw missing(field, "choose a person");
        }
        return person;
    }

    static UUID personOrNull(String field, String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException other) {
            throw missing(field, "choose a person of the list");
        }
    }

    static <E extends Enum<E>> E choice(String field, Class<E> type, String sent) {
        for (var one : type.getEnumConstants()) {
            if (one.name().equals(sent)) {
                return one;
            }
        }
        throw missing(field, "choose one");
    }

    static String words(String field, String sent) {
        if (sent == null || sent.isBlank()) {
            throw missing(field, "write a few words");
        }
        if (sent.length() > LONGEST) {
            throw missing(field, "at most " + LONGEST + " characters");
        }
        return sent.strip();
    }

    /** The last time the program's clocks showed that; null when nothing was typed. */
    static Instant timeOrNull(String field, String sent, ZoneId zone, Instant now) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        try {
            return last(LocalTime.parse(sent), zone, now);
        } catch (DateTimeParseException other) {
            throw missing(field, "write a time such as 03:12");
        }
    }

    static Instant last(LocalTime time, ZoneId zone, Instant now) {
        var today = now.atZone(zone).toLocalDate().atTime(time).atZone(zone).toInstant();
        return today.isAfter(now)
                ? now.atZone(zone).toLocalDate().minusDays(1).atTime(time).atZone(zone).toInstant()
                : today;
    }

    private static Refusal missing(String field, String what) {
        return Refusal.invalid(List.of(new Flaw(field, what)));
    }
}
