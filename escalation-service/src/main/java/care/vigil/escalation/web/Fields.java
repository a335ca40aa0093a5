package care.vigil.escalation.web;

import care.vigil.web.problem.Problem.Flaw;
import care.vigil.web.problem.Refusal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * What people typed into a form. Everything that is wrong with it is said at once: what cannot be
 * read is null until {@link #check} refuses the form.
 */
final class Fields {

    private static final int LONGEST = 10_000;

    private final List<Flaw> flaws = new ArrayList<>();

    /** The one field of a form that has no other, or a refusal. */
    static <T> T only(Function<Fields, T> field) {
        var fields = new Fields();
        var value = field.apply(fields);
        fields.check(List.of());
        return value;
    }

    /**
     * Refuses the form if anything is wrong with it; of two flaws of one field the first counts.
     */
    void check(List<Flaw> more) {
        more.stream().filter(flaw -> !isFlawed(flaw.field())).forEach(flaws::add);
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(List.copyOf(flaws));
        }
    }

    UUID person(String field, String sent) {
        if (isBlank(sent)) {
            flawed(field, "choose a person");
        }
        return personOrNull(field, sent);
    }

    UUID personOrNull(String field, String sent) {
        if (isBlank(sent)) {
            return null;
        }
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException other) {
            flawed(field, "choose a person of the list");
            return null;
        }
    }

    <E extends Enum<E>> E choice(String field, Class<E> type, String sent) {
        for (var one : type.getEnumConstants()) {
            if (one.name().equals(sent)) {
                return one;
            }
        }
        flawed(field, "choose one");
        return null;
    }

    <E extends Enum<E>> E choiceOrNull(String field, Class<E> type, String sent) {
        return isBlank(sent) ? null : choice(field, type, sent);
    }

    /** Every box that was ticked. */
    <E extends Enum<E>> List<E> choices(String field, Class<E> type, List<String> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .map(one -> choice(field, type, one))
                        .filter(Objects::nonNull)
                        .toList();
    }

    String words(String field, String sent) {
        if (isBlank(sent)) {
            flawed(field, "write a few words");
            return null;
        }
        if (sent.length() > LONGEST) {
            flawed(field, "at most " + LONGEST + " characters");
        }
        return sent.strip();
    }

    /** The last time the program's clocks showed that; null when nothing was typed. */
    Instant timeOrNull(String field, String sent, ZoneId zone, Instant now) {
        if (isBlank(sent)) {
            return null;
        }
        try {
            return last(LocalTime.parse(sent), zone, now);
        } catch (DateTimeParseException other) {
            flawed(field, "write a time such as 03:12");
            return null;
        }
    }

    static Instant last(LocalTime time, ZoneId zone, Instant now) {
        var today = now.atZone(zone).toLocalDate().atTime(time).atZone(zone).toInstant();
        return today.isAfter(now)
                ? now.atZone(zone).toLocalDate().minusDays(1).atTime(time).atZone(zone).toInstant()
                : today;
    }

    private boolean isFlawed(String field) {
        return flaws.stream().anyMatch(flaw -> flaw.field().equals(field));
    }

    private void flawed(String field, String what) {
        flaws.add(new Flaw(field, what));
    }

    private static boolean isBlank(String sent) {
        return sent == null || sent.isBlank();
    }
}
