package care.vigil.simulator.rest;

import care.vigil.simulator.http.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The filters {@code Name}, {@code Name<} and {@code Name>} of a list: a UTC day or an instant. */
final class DateFilter {

    private final Optional<String> on;
    private final Optional<String> until;
    private final Optional<String> since;

    DateFilter(Parameters query, String name) {
        on = query.filled(name);
        until = query.filled(name + "<");
        since = query.filled(name + ">");
    }

    /** Whether an instant passes; an absent one passes only when nothing is asked for. */
    boolean passes(Instant at) {
        if (on.isEmpty() && until.isEmpty() && since.isEmpty()) {
            return true;
        }
        return at != null
                && on.map(day -> !at.isBefore(begin(day)) && at.isBefore(end(day))).orElse(true)
                && until.map(limit -> at.isBefore(end(limit))).orElse(true)
                && since.map(limit -> !at.isBefore(begin(limit))).orElse(true);
    }

    private static Instant begin(String value) {
        return day(value)
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElseGet(() -> instant(value));
    }

    private static Instant end(String value) {
        return day(value)
                .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElseGet(() -> instant(value).plusSeconds(1));
    }

    private static Optional<LocalDate> day(String value) {
        return value.matches("\\d{4}-\\d{2}-\\d{2}")
                ? Optional.of(LocalDate.parse(value))
                : Optional.empty();
    }

    private static Instant instant(String value) {
        try {
            // The carrier's own library leaves out the zone; it is always UTC.
            boolean hasZone = value.matches(".*(Z|[+-]\\d{2}:?\\d{2})");
            return OffsetDateTime.parse(hasZone ? value : value + "Z").toInstant();
        } catch (DateTimeParseException e) {
            throw ApiProblem.bad(20001, "Invalid date " + value);
        }
    }
}
