package care.vigil.escalation.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.messaging.Database;
import care.vigil.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealParts.class,
        initArgs = @ResourceArg(name = "database", value = "escalation"))
class DueTest {

    @Inject Database database;
    @Inject Cases cases;

    @Test
    void whatIsDueIsFoundWithoutReadingTheManyCasesThatAreNot() {
        database.useTransaction(tx -> {
            open(tx, 20_000);
            tx.execute("analyze escalation, escalation_state");
            var before = rowsRead(tx);
            var due = cases.due(tx, 100);
            var locked = cases.lockDue(tx, 100);
            assertThat(rowsRead(tx) - before).isLessThan(2_000);
            assertThat(due.size()).isGreaterThanOrEqualTo(locked.size());
            tx.rollback();
        });
    }

    /** Cases whose next deadline is hours away. */
    private static void open(Handle tx, int many) {
        tx.execute(
                """
                insert into escalation (id, program, contact_id, phase, version, received_at, prompt_due_at,
                                        last_event_at, next_due_at, chain_head)
                select gen_random_uuid(), 'many', gen_random_uuid(), 'PAGING', 1, now(), now(), now(),
                       now() + interval '5 hours', ''
                  from generate_series(1, ?)
                """,
                many);
        tx.execute(
                """
                insert into escalation_state
                select id, '{"is": "paging"}' from escalation where program = 'many'
                """);
    }

    private static long rowsRead(Handle tx) {
        return tx.createQuery(
                        """
                        select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables
                         where relname = 'escalation'
                        """)
                .mapTo(Long.class)
                .one();
    }
}
