package care.vigil.carrier.inbox;

import care.vigil.messaging.Database;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Finds texts that the carrier took and that never arrived here. */
@Singleton
class InboxReader {

    /** What reading a number's record takes. */
    record Parts(
            Database database,
            CarrierRecord record,
            FoundTexts found,
            InboxMarks marks,
            InboxConfig config,
            Counter recovered) {}

    /**
     * What a look has come to.
     *
     * @param complete everything of every number was read and is here
     * @param leftSome some texts are so new that they were left to their webhooks
     */
    record Look(boolean complete, boolean leftSome, boolean anybodyWaits) {}

    /**
     * What is known before the carrier is asked.
     *
     * @param left numbers that no program has any more: what was texted to them before that is on
     *     record when the carrier is asked after it
     */
    private record Start(Instant now, List<Mark> marks, Set<String> left, boolean anybodyWaits) {}

    private final Parts parts;
    private Instant lastDeep = Instant.MIN;

    InboxReader(
            Database database,
            CarrierRecord record,
            FoundTexts found,
            InboxMarks marks,
            InboxConfig config,
            MeterRegistry metrics) {
        var recovered = metrics.counter("vigil_recovered_messages");
        this.parts = new Parts(database, record, found, marks, config, recovered);
    }

    /** Looks once through the records of every number; says so after each part. */
    Look look(Runnable progress) {
        var start = parts.database().inTransaction(this::start);
        var config = parts.config();
        boolean deep = !lastDeep.plus(config.deepEvery()).isAfter(start.now());
        var overlap = deep ? config.deepOverlap() : config.overlap();
        var readings =
                start.marks().stream()
                        .map(mark ->
                                new Reading(parts, start.now(), mark, progress)
                                        .from(mark.from(overlap), start.left()))
                        .toList();
        boolean complete = readings.stream().allMatch(Reading::isComplete);
        if (deep && complete) {
            lastDeep = start.now();
        }
        boolean leftSome = readings.stream().anyMatch(Reading::hasLeftSome);
        return new Look(complete, leftSome, start.anybodyWaits());
    }

    private Start start(Handle tx) {
        var marks = parts.marks().current(tx);
        var left =
                marks.stream()
                        .map(Mark::number)
                        .filter(number -> !parts.found().isInUse(tx, number))
                        .collect(Collectors.toUnmodifiableSet());
        return new Start(Database.now(tx), marks, left, parts.found().anybodyWaits(tx));
    }
}
