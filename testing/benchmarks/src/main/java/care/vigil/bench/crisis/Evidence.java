package care.vigil.bench.crisis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the services' databases say about a stretch of time, as they say it. */
public record Evidence(
        List<Arrived> arrived,
        List<CaseOpened> opened,
        List<Acknowledged> acknowledged,
        List<Attempt> attempts,
        List<Reply> replies) {

    /** Intake has a message. */
    public record Arrived(String messageSid, UUID requestEventId, Instant at) {}

    /**
     * A request became a case or part of one.
     *
     * @param opened false when it joined an open one
     */
    public record CaseOpened(UUID requestEventId, UUID escalationId, boolean opened, Instant at) {}

    /** A clinician has a case. */
    public record Acknowledged(UUID escalationId, Instant at) {}

    /**
     * Notification was to ask the carrier for something.
     *
     * @param kind {@code PAGE} or {@code ANSWER}
     * @param about of an answer: what it says
     * @param claimedAt null when it was never claimed
     */
    public record Attempt(
            UUID attemptId,
            String kind,
            String channel,
            UUID escalationId,
            String about,
            Instant createdAt,
            Instant claimedAt) {

        boolean isPageText() {
            return kind.equals("PAGE") && channel.equals("SMS");
        }

        boolean isConfirmation() {
            return "you-have-it".equals(about);
        }
    }

    /** A clinician's answer and the case that it was understood to be about. */
    public record Reply(UUID replyId, UUID escalationId) {}
}
