package care.vigil.notification.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.messaging.Database;
import care.vigil.notification.Surroundings;
import care.vigil.notification.reply.AskedPage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reply may mean: few of the pages that a clinician ever had. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AskedPagesTest {

    @Inject Database database;
    @Inject AskedPages pages;

    private final UUID clinician = UUID.randomUUID();
    private Handle tx;

    @BeforeEach
    void begin() {
        tx = database.jdbi().open().begin();
    }

    @AfterEach
    void nothingIsKept() {
        tx.rollback();
        tx.close();
    }

    @Test
    void openAndRecentPagesAreMeantAndThoseOfCasesThatTheyHave() {
        var others = paged(null);
        var theirs = paged(clinician);
        page(others, "ABC2", true, "3 days");
        page(others, "ABC3", false, "1 hour");
        page(others, "ABC4", false, "13 hours");
        page(theirs, "ABC6", false, "2 days");
        assertThat(codes()).containsExactly("ABC2", "ABC3", "ABC6");
    }

    @Test
    void aCaseThatTheyHaveWithoutAPageIsMeantToo() {
        var theirs = paged(clinician);
        assertThat(asked())
                .singleElement()
                .matches(asked -> asked.owned() && asked.code() == null)
                .extracting(AskedPage::escalationId)
                .isEqualTo(theirs);
    }

    @Test
    void theManyPagesOfEarlierAreNotRead() {
        tx.execute(
                """
                with earlier as (insert into paged_case (escalation_id, closed_version)
                    select gen_random_uuid(), 9 from generate_series(1, 20000) returning escalation_id)
                insert into page (page_id, escalation_id, case_version, program, clinician_id, reason, code,
                                  open, round, request_event_id, received_at, asked_at)
                select gen_random_uuid(), escalation_id, 1, 'harbor', ?, 'CRISIS', 'AAA2', false, 1,
                       gen_random_uuid(), now(), now() - row_number() over () * interval '1 hour'
                  from earlier
                """,
                clinician);
        tx.execute("analyze page, paged_case");
        var read = rowsRead();
        assertThat(asked()).hasSize(11);
        assertThat(rowsRead() - read).isLessThan(500);
    }

    private List<AskedPage> asked() {
        return pages.of(tx, clinician, "harbor");
    }

    private List<String> codes() {
        return asked().stream().map(asked -> asked.code().text()).toList();
    }

    private UUID paged(UUID owner) {
        var id = UUID.randomUUID();
        tx.execute("insert into paged_case (escalation_id, owner_id) values (?, ?)", id, owner);
        return id;
    }

    private void page(UUID escalation, String code, boolean open, String age) {
        tx.execute(
                """
                insert into page (page_id, escalation_id, case_version, program, clinician_id, reason, code,
                                  open, round, request_event_id, received_at, asked_at)
                values (gen_random_uuid(), ?, 1, 'harbor', ?, 'CRISIS', ?, ?, 1, gen_random_uuid(),
                        now(), now() - cast(? as interval))
                """,
                escalation,
                clinician,
                code,
                open,
                age);
    }

    private long rowsRead() {
        return tx.createQuery(
                        """
                        select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables
                         where relname = 'page'
                        """)
                .mapTo(Long.class)
                .one();
    }
}
