package care.vigil.escalation.board;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How fast a program's cases were acknowledged. Whoever was not answered counts: a case without an
 * acknowledgement is slower than every other one, not left out.
 *
 * @param cases how many there were
 * @param inTime acknowledged by the response-time target
 * @param late acknowledged after it
 * @param never not acknowledged, and closed or past the target
 * @param prompted cases in which the emergency prompt went out
 * @param reached cases in which contact was made
 * @param acknowledged the time that each acknowledged case took, shortest first
 */
public record ResponseTimes(
        int cases,
        int inTime,
        int late,
        int never,
        int prompted,
        int reached,
        List<Duration> acknowledged) {

    /**
     * One case.
     *
     * @param targetAt the end of its response-time target
     * @param acknowledgedAt when somebody first had it; null when nobody did
     * @param closed whether it is closed
     */
    public record Response(
            Instant receivedAt,
            Instant targetAt,
            Instant acknowledgedAt,
            boolean closed,
            boolean prompted,
            boolean reached) {

        boolean isInTime() {
            return acknowledgedAt != null && !acknowledgedAt.isAfter(targetAt);
        }

        boolean isLate() {
            return acknowledgedAt != null && acknowledgedAt.isAfter(targetAt);
        }

        boolean isNever(Instant now) {
            return acknowledgedAt == null && (closed || now.isAfter(targetAt));
        }
    }

    /** Of some cases, as they stand now. */
    public static ResponseTimes of(List<Response> all, Instant now) {
        return new ResponseTimes(
                all.size(),
                (int) all.stream().filter(Response::isInTime).count(),
                (int) all.stream().filter(Response::isLate).count(),
                (int) all.stream().filter(one -> one.isNever(now)).count(),
                (int) all.stream().filter(Response::prompted).count(),
                (int) all.stream().filter(Response::reached).count(),
                all.stream()
                        .filter(one -> one.acknowledgedAt() != null)
                        .map(one -> Duration.between(one.receivedAt(), one.acknowledgedAt()))
                        .sorted()
                        .toList());
    }

    /** Those that missed the target. */
    public int missed() {
        return late + never;
    }

    /** Those whose target still runs. */
    public int running() {
        return cases - inTime - late - never;
    }

    /** The time within which so many of a hundred were acknowledged, in words. */
    public String within(int percent) {
        int decided = acknowledged.size() + never;
        if (decided == 0) {
            return "no case yet";
        }
        int rank = (decided * percent + 99) / 100;
        return rank > acknowledged.size()
                ? "never"
                : Durations.words(acknowledged.get(rank - 1).truncatedTo(SECONDS));
    }
}
