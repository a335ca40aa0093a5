package care.vigil.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import care.vigil.events.EventJson;
import care.vigil.events.PageEvent;
import care.vigil.events.PageEvent.PageRequested;
import care.vigil.events.Topics;
import care.vigil.messaging.Database;
import care.vigil.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealParts.class,
        initArgs = @ResourceArg(name = "database", value = "escalation"))
class DeadlinesTest {

    private static final Duration LATE = Duration.ofMillis(750);

    @Inject Installation installation;
    @Inject Database database;

    @Test
    void eachRungIsPagedAtItsTimeAndThePromptComesAtTheTarget() {
        var program = installation.rapid();
        var escalation = installation.opened(program.slug());
        await().untilAsserted(() -> assertThat(texts(escalation)).contains("emergency"));
        var pages = pages(escalation);
        var received = pages.getFirst().receivedAt();
        assertThat(first(pages, program.backup()))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(1).plus(LATE));
        assertThat(first(pages, program.supervisor()))
                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(2).plus(LATE));
        assertThat(promptedAfter(escalation))
                .isBetween(Duration.ofMillis(2500), Duration.ofMillis(2500).plus(LATE));
        assertThat(received).isNotNull();
        await().untilAsserted(() -> assertThat(texts(escalation)).contains("still-trying"));
    }

    @Test
    void oneBrokenCaseAmongAThousandLeavesTheOthersOnTime() {
        var program = installation.program();
        var all =
                IntStream.range(0, 1000)
                        .mapToObj(_ -> installation.opened(program.slug()))
                        .toList();
        var broken = all.get(7);
        execute(
                "update escalation_state set state = '{\"is\":\"no-such-state\"}' where escalation_id = ?",
                broken);
        var due = installation.now().plusSeconds(2);
        bringForward(program.slug(), due);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(backupsPaged(program.slug(), due)).isEqualTo(999));
        await().untilAsserted(() -> assertThat(held(broken)).isTrue());
        assertThat(pages(broken)).hasSize(1);
        var transactions = transactionsThatPagedBackups(program.slug());
        assertThat(transactions.stream().mapToInt(cases -> cases).sum()).isEqualTo(999);
        assertThat(transactions).hasSizeLessThanOrEqualTo(20);
        assertThat(transactions.stream().filter(cases -> cases == 1)).hasSizeLessThanOrEqualTo(3);
    }

    /** For each transaction, how many cases it paged the backup of. */
    private List<Integer> transactionsThatPagedBackups(String program) {
        return database.read(handle ->
                handle.createQuery(
                                "select count(*) from escalation_event v"
                                        + " where v.program = ? and v.type = 'paged'"
                                        + " and convert_from(v.data, 'UTF8')::jsonb->>'role' = 'backup'"
                                        + " group by v.xmin::text")
                        .bind(0, program)
                        .mapTo(Integer.class)
                        .list());
    }

    /** Moves the backup's rung of every case, which is its first timer, to an instant. */
    private void bringForward(String program, Instant due) {
        database.useTransaction(tx -> {
            tx.execute(
                    "update escalation_state s set state = jsonb_set(s.state, '{timers,0,due}', to_jsonb(?::text))"
                            + " from escalation e where e.id = s.escalation_id and e.program = ? and s.state->>'is' = 'paging'",
                    due.toString(),
                    program);
            tx.execute("update escalation set next_due_at = ? where program = ?", due, program);
        });
    }

    /** How many backups were paged within two seconds of an instant. */
    private int backupsPaged(String program, Instant due) {
        return database.read(handle ->
                handle.createQuery(
                                "select count(*) from page p join escalation e on e.id = p.escalation_id"
                                        + " where e.program = ? and p.role = 'backup' and p.paged_at between ? and ?")
                        .bind(0, program)
                        .bind(1, due)
                        .bind(2, due.plusSeconds(2))
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void theDatabaseHoldsNoOpenCaseWithoutADeadline() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        assertThatThrownBy(() ->
                        execute(
                                "update escalation set next_due_at = null where id = ?",
                                escalation))
                .hasMessageContaining("open_has_deadline");
        assertThatThrownBy(() ->
                        execute(
                                "update escalation set next_due_at = last_event_at + interval '25 hours' where id = ?",
                                escalation))
                .hasMessageContaining("deadline_within_a_day");
    }

    private static Duration first(List<PageRequested> pages, UUID who) {
        var page =
                pages.stream().filter(p -> p.clinicianId().equals(who)).findFirst().orElseThrow();
        return Duration.between(page.receivedAt(), page.at());
    }

    private Duration promptedAfter(UUID escalation) {
        return database.read(handle ->
                handle.createQuery(
                                "select extract(epoch from v.at - e.received_at) from escalation_event v join escalation e on e.id = v.escalation_id where e.id = ? and v.type = 'emergency-prompted'")
                        .bind(0, escalation)
                        .mapTo(Double.class)
                        .map(seconds -> Duration.ofMillis(Math.round(seconds * 1000)))
                        .one());
    }

    private String texts(UUID escalation) {
        return String.join("\n", installation.sent(Topics.PATIENT_TEXTS, escalation));
    }

    private List<PageRequested> pages(UUID escalation) {
        return installation.sent(Topics.PAGES, escalation).stream()
                .map(json -> EventJson.read(json.getBytes(StandardCharsets.UTF_8), PageEvent.class))
                .map(reading -> ((EventJson.Reading.Event<PageEvent>) reading).event())
                .filter(PageRequested.class::isInstance)
                .map(PageRequested.class::cast)
                .toList();
    }

    private boolean held(UUID escalation) {
        return database.read(handle ->
                handle.createQuery(
                                "select coalesce(held_until > vigil_now(), false) from escalation where id = ?")
                        .bind(0, escalation)
                        .mapTo(Boolean.class)
                        .one());
    }

    private void execute(String sql, UUID id) {
        database.useTransaction(tx -> tx.execute(sql, id));
    }
}
