package care.vigil.carrier.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/** One look at one number's record; whatever goes wrong with it leaves its mark where it is. */
final class Reading {

    private static final Logger LOG = Logger.getLogger(Reading.class);

    private final InboxReader.Parts parts;
    private final Instant now;
    private final Mark mark;
    private final Runnable progress;
    private boolean complete = true;
    private boolean leftSome;

    Reading(InboxReader.Parts parts, Instant now, Mark mark, Runnable progress) {
        this.parts = parts;
        this.now = now;
        this.mark = mark;
        this.progress = progress;
    }

    /** Whether everything was read and is here, but for what was left to its webhook. */
    boolean isComplete() {
        return complete;
    }

    /** Whether some texts are so new that they were left to their webhooks. */
    boolean hasLeftSome() {
        return leftSome;
    }

    /**
     * Reads what is on record since then.
     *
     * @param left numbers that no program had when the look began; after this they are forgotten
     */
    Reading from(Instant since, Set<String> left) {
        try {
            parts.record().read(mark.number(), since, this::take);
        } catch (RuntimeException noAnswer) {
            complete = false;
            LOG.warnf("The carrier's inbox was not read: %s", noAnswer.getClass().getSimpleName());
        }
        if (complete) {
            parts.database().useTransaction(tx -> listed(tx, left));
        }
        return this;
    }

    private void listed(Handle tx, Set<String> left) {
        parts.marks().listedTo(tx, mark.number(), now);
        boolean mayGo = !leftSome && left.contains(mark.number());
        if (mayGo && !parts.found().isInUse(tx, mark.number())) {
            parts.marks().forget(tx, mark.number());
        }
    }

    private void take(List<ListedText> texts) {
        progress.run();
        var earliest = mark.from(parts.config().deepOverlap());
        var sids = texts.stream().map(ListedText::sid).distinct().toList();
        var unknown = parts.database().read(handle -> parts.found().unknown(handle, sids));
        texts.reversed().stream()
                .filter(text -> unknown.contains(text.sid()))
                .filter(text -> !text.sentAt().isBefore(earliest))
                .forEach(this::take);
    }

    private void take(ListedText text) {
        if (text.isYoung(now, parts.config().grace())) {
            leftSome = true;
            return;
        }
        try {
            if (parts.found().take(text, now)) {
                parts.recovered().increment();
                LOG.warnf(
                        "A text never arrived and was found at the carrier %d s later",
                        Duration.between(text.sentAt(), now).toSeconds());
            }
        } catch (RuntimeException e) {
            complete = false;
            LOG.errorf(
                    "ALARM a text was found at the carrier and could not be kept: %s",
                    e.getClass().getSimpleName());
        }
    }
}
