package care.vigil.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealParts.class,
        initArgs = @ResourceArg(name = "database", value = "intake"))
class LateRowsTest {

    private static final Duration WITHIN = Duration.ofSeconds(2);

    private final LateRows lateRows = new LateRows(Set.of("late-rows"));

    @Inject Database database;

    @Test
    void inALargeOutboxOnlyWhatNobodyHasIsLookedAt() {
        database.useTransaction(tx -> {
            rows(tx, 50_000, "true", "now()", "now()", "false");
            rows(tx, 20, "true", "now()", "null", "false");
            rows(tx, 20, "false", "null", "null", "false");
            rows(tx, 20, "true", "now()", "null", "true");
            tx.execute("analyze outbox");
            assertThat(plan(tx))
                    .noneMatch(step -> step.contains("Seq Scan"))
                    .filteredOn(step -> step.contains("Index Scan"))
                    .hasSize(2)
                    .anyMatch(step -> step.contains("outbox_at_once"))
                    .anyMatch(step -> step.contains("outbox_unheard"));
            tx.rollback();
        });
    }

    @Test
    void whatGoesAtOnceComesFirstAndWhateverItsAge() {
        database.useTransaction(tx -> {
            rows(tx, 1, "true", "now()", "null", "false");
            rows(tx, 1, "false", "null", "null", "false");
            rows(tx, 1, "false", "now()", "null", "false");
            rows(tx, 1, "false", "null", "now()", "false");
            rows(tx, 1, "true", "now()", "now()", "true");
            rows(tx, 1, "true", "now()", "null", "true");
            assertThat(lateRows.find(tx, WITHIN).stream().map(OutboxRow::key))
                    .containsExactly(
                            "true now() null true",
                            "true now() null false",
                            "false null null false");
            assertThat(lateRows.find(tx, Duration.ofHours(1)).stream().map(OutboxRow::key))
                    .containsExactly("true now() null true");
            tx.rollback();
        });
    }

    private static List<String> plan(Handle tx) {
        return tx.createQuery("explain " + LateRows.FIND)
                .bindArray("topics", String.class, "late-rows")
                .bind("within", 2.0)
                .mapTo(String.class)
                .list();
    }

    /** Rows of a minute ago; the key says what they are. */
    private static void rows(
            Handle tx,
            int many,
            String receiptWanted,
            String published,
            String receipted,
            String atOnce) {
        tx.execute(
                """
                insert into outbox (event_id, topic, key, payload, receipt_wanted, published_at, receipted_at,
                                    at_once, created_at)
                select gen_random_uuid(), 'late-rows', '%1$s %2$s %3$s %4$s', '', %1$s, %2$s, %3$s, %4$s,
                       clock_timestamp() - interval '1 minute'
                  from generate_series(1, ?)
                """
                        .formatted(receiptWanted, published, receipted, atOnce),
                many);
    }
}
